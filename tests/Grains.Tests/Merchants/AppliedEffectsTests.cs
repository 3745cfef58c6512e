using OrderGrains.Orders.Store;
using OrderGrains.Tests.Outbox;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

public sealed class AppliedEffectsTests
{
    private readonly OutboxStore _store = new();

    [Fact]
    public void Contains_EffectsOfAnOrder_ThoseUpToTheLatest()
    {
        var applied = new AppliedEffects().With(Effects.Id(3)).With(Effects.Id(5)).With(Effects.Id(1, "other"));

        Assert.True(applied.Contains(Effects.Id(3)));
        Assert.True(applied.Contains(Effects.Id(4)));
        Assert.True(applied.Contains(Effects.Id(5)));
        Assert.False(applied.Contains(Effects.Id(6)));
        Assert.False(applied.Contains(Effects.Id(2, "other")));
        Assert.Equal([Effects.Id(5), Effects.Id(1, "other")], applied.Latest);
    }

    [Fact]
    public async Task Admit_AgainAfterManyOthers_IsRefusedWhileItCanComeAgain()
    {
        var first = Add("first");
        var applied = await Admitted(default, first);
        for (var number = 0; number < 2000; number++)
        {
            var other = Add($"{number}");
            applied = await Admitted(applied, other);
            await _store.CompleteEffects([other], default);
        }

        Assert.Null(await _store.Admit(applied, first.Id));
        Assert.InRange(applied.Latest.Count, 1, EffectAdmission.Kept + 1);
    }

    [Fact]
    public async Task Admit_EffectThatHasLeftTheOutbox_IsRefusedThoughForgotten()
    {
        var first = Add("first");
        await Admitted(default, first);
        await _store.CompleteEffects([first], default);

        Assert.Null(await _store.Admit(default, first.Id));
    }

    private OutboxItem Add(string order) => _store.Add(order, 1, Effects.UseCoupon("m", "SUMMER"));

    private async Task<AppliedEffects> Admitted(AppliedEffects applied, OutboxItem item)
    {
        var admitted = await _store.Admit(applied, item.Id);
        Assert.NotNull(admitted);
        return admitted.Value;
    }
}
