namespace OrderGrains.Bench.Report;

/// <summary>Tells how busy the machine is: on one that does other work, only ratios of one run mean anything.</summary>
internal static class MachineLoad
{
    private const string Source = "/proc/loadavg";

    public static void Print(string when)
    {
        if (File.Exists(Source))
        {
            var lastMinute = File.ReadAllText(Source).Split(' ')[0];
            Console.Error.WriteLine($"Load average {when}: {lastMinute} on {Environment.ProcessorCount} cores.");
        }
    }
}
