using OrderGrains.Simulate.Faults;
using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulation.Tests;

public sealed class PlantedFaultTests
{
    private const int MostSeeds = 2_000;

    public static TheoryData<string> Names => [.. FaultTable.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Go_AFaultIsPlanted_SomeSeedFindsIt(string name)
    {
        var defects = FaultTable.Find(name)!.Defects;

        Assert.Contains(Enumerable.Range(100, MostSeeds), seed => Broken(seed, defects) > 0);
    }

    [Fact]
    public void Shrink_ASeedThatFindsAFault_StillFindsItWithLess()
    {
        var defects = FaultTable.Find("fence-off")!.Defects;
        var seed = Enumerable.Range(100, MostSeeds).First(seed => Broken(seed, defects) > 0);

        var limits = Shrinking.Shrink(seed, Limits.None, defects);

        var (whole, small) = (Plan.Draw(seed, Limits.None, defects), Plan.Draw(seed, limits, defects));
        Assert.True(small.Clients * small.Calls < whole.Clients * whole.Calls);
        Assert.NotEmpty(SimulatedRun.Go(small).Violations);
    }

    private static int Broken(long seed, Defects defects) => SimulatedRun.Go(Plan.Draw(seed, Limits.None, defects)).Violations.Count;
}
