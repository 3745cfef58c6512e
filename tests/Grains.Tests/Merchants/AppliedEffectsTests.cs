namespace OrderGrains.Tests.Merchants;

public sealed class AppliedEffectsTests
{
    [Fact]
    public void With_MoreThanAreKept_ForgetsTheOldest()
    {
        var applied = new AppliedEffects();
        for (var number = 0; number <= AppliedEffects.Kept; number++)
            applied = applied.With($"e{number}");

        Assert.Equal(AppliedEffects.Kept, applied.Ids.Count);
        Assert.False(applied.Contains("e0"));
        Assert.True(applied.Contains("e1"));
        Assert.Equal($"e{AppliedEffects.Kept}", applied.Ids[^1]);
    }
}
