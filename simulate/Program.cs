namespace OrderGrains.Simulate;

/// <summary>Where the program begins.</summary>
internal static class Program
{
    private static int Main(string[] args) => SimulateCommand.Build().Parse(args).Invoke();
}
