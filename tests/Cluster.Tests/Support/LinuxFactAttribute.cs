namespace OrderGrains.Cluster.Tests.Support;

/// <summary>A test of what only Linux can do: watch what a program writes.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "takes Linux";
}
