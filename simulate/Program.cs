using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulate;

/// <summary>Where the program begins.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var from = long.Parse(args[0]);
        var count = int.Parse(args[1]);
        var trace = args.Contains("--trace");
        var fault = args.SkipWhile(a => a != "--fault").Skip(1).FirstOrDefault();
        var defects = fault is null ? new() : Faults.FaultTable.Find(fault)!.Defects;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var calls = 0;
        var bad = 0;
        for (var seed = from; seed < from + count; seed++)
        {
            var result = SimulatedRun.Go(Plan.Draw(seed, Limits.None, defects), trace ? Console.WriteLine : null);
            calls += result.Calls;
            if (result.Violations.Count > 0)
            {
                bad++;
                Console.WriteLine($"seed {seed}: {result.Violations.Count}");
                foreach (var v in result.Violations.Take(3))
                    Console.WriteLine("   " + (v.Length > 900 ? v[..900] : v));
                if (bad >= 5 || fault is not null) break;
            }
        }
        Console.WriteLine($"{count} seeds, {calls} calls, {bad} bad, {calls / watch.Elapsed.TotalSeconds:F0}/s in {watch.Elapsed.TotalSeconds:F1}s");
        return bad > 0 ? 1 : 0;
    }
}
