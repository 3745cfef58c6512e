using System.Text;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Erasing;

/// <summary>A commit that erases leaves nothing personal of its order behind, and nothing half done.</summary>
public abstract class ErasingContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task Commit_ThatErases_LeavesNothingPersonalInAnyColumnOfAnyTable()
    {
        var order = await CreateAsync();
        Assert.Contains(PersonalOrder.Name, await DumpAsync(), StringComparison.Ordinal);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Erasing(order), None));

        var left = await DumpAsync();
        Assert.DoesNotContain(PersonalOrder.Name, left, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"p\":\"comment\"", left, StringComparison.Ordinal);
        Assert.Equal(Erased(order), (await LoadAsync(Key(order))).Order);
    }

    [Fact]
    public async Task Commit_ThatErases_LeavesEventsThatLeadToTheErasedOrder()
    {
        var order = await CreateAsync();
        await Store.Write(Erasing(order), None);

        var events = await Store.History(Key(order), 0, 100, None);

        Assert.Equal([1L, 2L, 3L], events.Select(e => e.Version));
        Assert.Equal(["commented", "commented", "anonymized"], events.Select(e => e.Type));
        var folded = events.SelectMany(e => OrderFields.ReadChanges(e.Changes.Span))
            .Aggregate(Sample.Order(Key(order), 0) with { CreatedAt = default }, (state, change) => change.Apply(state));
        Assert.Empty(OrderFields.Diff(folded, Erased(order)));
    }

    [Fact]
    public async Task Commit_ThatErases_KeepsRetryRecordsAndEffectsThatAreNobodys()
    {
        var order = await CreateAsync();

        await Store.Write(Erasing(order), None);

        Assert.Single((await LoadAsync(Key(order))).Records);
        var left = Assert.Single(await Store.PendingEffects(10, None));
        Assert.Equal((EffectKind.UseCoupon, null, 1), (left.Effect.Kind, left.Effect.CustomerId, left.Sequence));
    }

    [Fact]
    public async Task Commit_ThatErases_TouchesNoOtherOrder()
    {
        var (order, other) = (await CreateAsync(), await CreateAsync());

        await Store.Write(Erasing(order), None);

        Assert.Equal(other, (await LoadAsync(Key(other))).Order);
        Assert.Equal(2, (await Store.PendingEffects(10, None)).Count(item => item.Key == Key(other)));
        var history = await Store.History(Key(other), 0, 100, None);
        Assert.All(history, e => Assert.Contains(PersonalOrder.Name, Encoding.UTF8.GetString(e.Changes.Span), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commit_ThatErasesALongHistory_ErasesEveryEventOfIt()
    {
        var order = await CreateAsync(furtherEvents: 2 * Storage.Writing.Erasing.PageSize);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Erasing(order), None));

        Assert.DoesNotContain(PersonalOrder.Name, await DumpAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Commit_ThatErasesAtAnotherVersion_ErasesNothing()
    {
        var order = await CreateAsync();
        var before = await DumpAsync();
        var stale = Erasing(order) with { ExpectedVersion = 1, Before = null };

        Assert.Equal(CommitOutcome.Conflict, await Store.Write(stale, None));

        Assert.Equal(before, await DumpAsync());
    }

    /// <summary>That event is the last: all others have been rewritten by then.</summary>
    [Fact]
    public async Task Commit_ThatCannotEraseOneEvent_ErasesNothing()
    {
        var order = await CreateAsync(furtherEvents: Storage.Writing.Erasing.PageSize);
        await SpoilLastEventAsync(Key(order));
        var before = await DumpAsync();

        var failure = await Assert.ThrowsAsync<OrderStoreException>(() => Store.Write(Erasing(order), None));

        Assert.False(failure.OutcomeUnknown);
        Assert.Contains("cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, await DumpAsync());
        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(Sample.NewKey(), 0), None));
    }

    /// <summary>All columns of all rows, bytes as UTF-8; what a session counts is left out.</summary>
    protected abstract Task<string> DumpAsync();

    /// <summary>Makes the last event of an order unreadable.</summary>
    protected abstract Task SpoilLastEventAsync(OrderKey key);

    /// <summary>An order at version 2 that tells of Grace in every member, every event and two effects, with a retry record.</summary>
    private async Task<Order> CreateAsync(int furtherEvents = 0)
    {
        var key = Sample.NewKey();
        var first = PersonalOrder.Of(key, 1);
        await CommitAsync(
            Sample.Order(key, 0) with { CreatedAt = default },
            first,
            record: true,
            Sample.Effect(key, 1),
            new OutboxItem(key, 1, 1, new() { Kind = EffectKind.UseCoupon, Merchant = "m", OrderId = "o", CustomerId = "Grace" }));
        var second = first with { Version = 2, Comment = first.Comment + " and Grace again", Metadata = new("{\"Grace\":2}") };
        await CommitAsync(first, second, record: false, effects: [], furtherEvents);
        return second;
    }

    private Task CommitAsync(Order before, Order after, bool record, params OutboxItem[] effects) =>
        CommitAsync(before, after, record, effects, furtherEvents: 0);

    private async Task CommitAsync(Order before, Order after, bool record, OutboxItem[] effects, int furtherEvents)
    {
        var key = Key(after);
        var changed = Sample.Event(after.Version) with { Event = new("commented", OrderFields.Diff(before, after)) };
        var outcome = await Store.Write(
            new()
            {
                Key = key,
                ExpectedVersion = before.Version,
                Order = after,
                Events = [.. Enumerable.Range(0, furtherEvents + 1).Select(sequence => changed with { Sequence = sequence })],
                Records = record ? [Sample.Record(after.Version, Time.GetUtcNow())] : [],
                Outbox = effects,
            },
            None);
        Assert.Equal(CommitOutcome.Committed, outcome);
    }

    private static OrderCommit Erasing(Order order) => new()
    {
        Key = Key(order),
        ExpectedVersion = order.Version,
        Before = order,
        Order = Erased(order),
        Erases = true,
        Events =
        [
            (Sample.Event(order.Version + 1) with { Event = new("anonymized", OrderFields.Diff(order, Erased(order))) }).Erased(),
        ],
    };

    private static Order Erased(Order order) => PersonalData.Erase(order) with { Version = order.Version + 1 };

    private static OrderKey Key(Order order) => new(order.Merchant, order.Id);
}
