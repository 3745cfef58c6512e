using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulation.Tests;

public sealed class CleanWorldTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(2_000)]
    public void Go_NothingIsPlanted_NothingIsBroken(int first)
    {
        foreach (var seed in Enumerable.Range(first, 100))
            Assert.Empty(SimulatedRun.Go(Plan.Draw(seed, Limits.None, new())).Violations.Select(text => $"seed {seed}: {text}"));
    }

    [Fact]
    public void Go_SeedsThatEverBrokeSomething_BreakNothingAnyMore()
    {
        foreach (var seed in Seeds.Known)
            Assert.Empty(SimulatedRun.Go(Plan.Draw(seed, Limits.None, new())).Violations.Select(text => $"seed {seed}: {text}"));
    }
}
