namespace OrderGrains.Bench.Report;

/// <summary>Tells how busy the machine is: on one that does other work, only ratios of one run mean anything.</summary>
internal static class MachineLoad
{
    private const string Source = "/proc/loadavg";

    public static void Print(string when)
    {
        if (File.Exists(Source))
            Console.Error.WriteLine($"Load average {when}: {File.ReadAllText(Source).Split(' ')[0]} on {Environment.ProcessorCount} cores.");
    }
}
