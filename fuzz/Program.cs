namespace OrderGrains.Fuzz;

/// <summary>Where the program begins.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => FuzzCommand.Build().Parse(args).InvokeAsync();
}
