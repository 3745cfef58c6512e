namespace OrderGrains.Faults;

/// <summary>Where the program begins.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => FaultCommand.Build().Parse(args).InvokeAsync();
}
