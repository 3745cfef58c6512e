namespace OrderGrains.Cluster.Tests.Support;

/// <summary>Tests of what only Linux can do: watch what a program writes.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "takes Linux";
}
