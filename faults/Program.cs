namespace OrderGrains.Faults;

internal static class Program
{
    private static Task<int> Main(string[] args) => FaultCommand.Build().Parse(args).InvokeAsync();
}
