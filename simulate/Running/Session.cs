using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using OrderGrains.Simulate.Faults;

namespace OrderGrains.Simulate.Running;

/// <summary>Runs one seed after another, prints what breaks, and counts.</summary>
internal sealed class Session(Defects defects, string? fault, TextWriter output)
{
    private const int Shown = 5;
    private const int Longest = 2000;

    /// <summary>So many seeds that break something are shrunk and shown; a fault breaks nearly all.</summary>
    private const int MostShown = 5;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _seeds;
    private long _calls;
    private int _broken;
    private volatile bool _isStopped;

    /// <summary>Whether anything was broken.</summary>
    public bool IsClean => _broken == 0;

    public TimeSpan Elapsed => _watch.Elapsed;

    private bool IsEnough => _isStopped || _broken >= MostShown;

    /// <summary>Ends a long run: what it came to so far is told.</summary>
    public void Stop(PosixSignalContext signal) => _isStopped = signal.Cancel = true;

    /// <summary>Runs seeds until enough has been shown. Each run has one thread; what they come to is told in their order.</summary>
    /// <param name="seeds">The runs.</param>
    /// <param name="limits">How much smaller.</param>
    /// <param name="jobs">How many at a time.</param>
    public void Run(IEnumerable<long> seeds, Limits limits, int jobs)
    {
        var results = Partitioner.Create(seeds, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(seed => (Seed: seed, Result: SimulatedRun.Go(Plan.Draw(seed, limits, defects))));
        foreach (var (seed, result) in results)
        {
            Take(seed, limits, result, trace: false);
            if (IsEnough)
                break;
        }
    }

    /// <summary>Runs a seed and prints its trace.</summary>
    public void RunTraced(long seed, Limits limits)
    {
        var result = SimulatedRun.Go(Plan.Draw(seed, limits, defects), output.WriteLine);
        output.WriteLine(FormattableString.Invariant($"trace {result.Hash:x16}"));
        Take(seed, limits, result, trace: true);
    }

    private void Take(long seed, Limits limits, RunResult result, bool trace)
    {
        _seeds++;
        _calls += result.Calls;
        if (result.Violations.Count == 0)
            return;

        _broken++;
        Show(seed, limits, result, trace);
    }

    /// <summary>The last line.</summary>
    public void End()
    {
        var rate = _calls / Math.Max(0.001, _watch.Elapsed.TotalSeconds);
        output.WriteLine(FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds:F1} s, {rate:F0} commands a second"));
        output.WriteLine(FormattableString.Invariant($"{_seeds} seeds, {_calls} commands, {_broken} violations"));
    }

    private void Show(long seed, Limits limits, RunResult result, bool trace)
    {
        var smallest = trace ? limits : Shrinking.Shrink(seed, limits, defects);
        if (smallest != limits)
            result = SimulatedRun.Go(Plan.Draw(seed, smallest, defects));
        output.WriteLine($"VIOLATED: --seed {seed}{smallest}{(fault is null ? "" : $" --fault {fault}")}");
        foreach (var text in result.Violations.Take(Shown))
            output.WriteLine($"  {(text.Length > Longest ? text[..Longest] + "…" : text)}");
        if (result.Violations.Count > Shown)
            output.WriteLine($"  … and {result.Violations.Count - Shown} more");
    }
}
