using OrderGrains.Fuzz.Running;

namespace OrderGrains.Fuzz.Tests;

/// <summary>What every change is tested with: as many requests as half a minute allows, to a process of its own.</summary>
public sealed class ShortFormTests
{
    [Fact]
    public async Task Go_ThreeThousandRequests_FindsNothing()
    {
        using var output = new StringWriter();
        var plan = new FuzzPlan { Seed = 1, Count = 3000, Time = TimeSpan.FromSeconds(30) };

        var (requests, faults) = await new FuzzRun(plan, output).Go(CancellationToken.None);

        Assert.True(faults == 0, output.ToString());
        Assert.InRange(requests, 1, plan.Count);
    }
}
