using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulation.Tests;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(18)]
    [InlineData(20)]
    public void Go_TheSameSeed_GivesTheSameTrace(long seed)
    {
        var (first, again) = (Traced(seed), Traced(seed));

        Assert.Equal(first.Result.Hash, again.Result.Hash);
        Assert.Equal(first.Lines, again.Lines);
    }

    [Fact]
    public void Go_OtherSeeds_GiveOtherTraces()
    {
        var hashes = Enumerable.Range(0, 20).Select(seed => SimulatedRun.Go(Plan.Draw(seed, Limits.None, new())).Hash);

        Assert.Equal(20, hashes.Distinct().Count());
    }

    [Fact]
    public void Go_WhetherTheTraceIsRead_ChangesNothing()
    {
        var plan = Plan.Draw(5, Limits.None, new());

        Assert.Equal(SimulatedRun.Go(plan).Hash, SimulatedRun.Go(plan, _ => { }).Hash);
    }

    private static (RunResult Result, List<string> Lines) Traced(long seed)
    {
        List<string> lines = [];
        return (SimulatedRun.Go(Plan.Draw(seed, Limits.None, new Defects()), lines.Add), lines);
    }
}
