using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Orders of which something falls due.</summary>
public abstract class DueContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>Behind the clock of every store.</summary>
    private static readonly DateTimeOffset Past = Sample.Now.AddDays(-1);

    /// <summary>Ahead of it.</summary>
    private static readonly DateTimeOffset Future = DateTimeOffset.UtcNow.AddYears(1);

    [Fact]
    public async Task ClaimDue_WhatIsDue_IsGivenOnceTheMostOverdueFirst()
    {
        var (late, later) = (await CreateDue(Past), await CreateDue(Past.AddHours(-1)));
        await CreateDue(Future);
        await CreateAsync();

        var claim = await Store.ClaimDue(10, Hold, None);

        Assert.Equal([later, late], claim.Orders);
        Assert.Empty((await Store.ClaimDue(10, Hold, None)).Orders);
        Assert.InRange(claim.NextDue!.Value, TimeSpan.FromMinutes(9), Hold);
    }

    [Fact]
    public async Task ClaimDue_OneAtATime_LeavesTheRest()
    {
        var (first, second) = (await CreateDue(Past.AddHours(-1)), await CreateDue(Past));

        Assert.Equal([first], (await Store.ClaimDue(1, Hold, None)).Orders);
        Assert.Equal([second], (await Store.ClaimDue(1, Hold, None)).Orders);
    }

    [Fact]
    public async Task ClaimDue_TheHoldIsOver_GivesItAgain()
    {
        var key = await CreateDue(Past);

        Assert.Equal([key], (await Store.ClaimDue(10, TimeSpan.Zero, None)).Orders);
        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);
    }

    [Fact]
    public async Task Commit_WhatFellDueIsDone_EndsIt()
    {
        var key = await CreateDue(Past);
        var due = (await LoadAsync(key)).Order;

        await Store.Write(Change(due, due with { Payments = [due.Payments[0] with { ExpiredAt = Past }] }), None);

        Assert.Empty((await Store.ClaimDue(10, Hold, None)).Orders);
        Assert.Null((await Store.ClaimDue(10, Hold, None)).NextDue);
    }

    [Fact]
    public async Task Commit_ItFallsDueAtAnotherTime_MovesItAndEndsTheClaim()
    {
        var key = await CreateDue(Past);
        await Store.ClaimDue(10, Hold, None);
        var due = (await LoadAsync(key)).Order;

        await Store.Write(Change(due, due with { Payments = [due.Payments[0] with { ExpiresAt = Past.AddMinutes(1) }] }), None);

        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);
    }

    [Fact]
    public async Task Commit_SomethingElseChanges_LeavesTheClaim()
    {
        var key = await CreateDue(Past);
        await Store.ClaimDue(10, Hold, None);
        var due = (await LoadAsync(key)).Order;

        await Store.Write(Change(due, due with { Notes = "Ring twice" }), None);

        Assert.Empty((await Store.ClaimDue(10, Hold, None)).Orders);
    }

    [Fact]
    public async Task Commit_OfASimulatedCourier_IsDueWhileItCanMove()
    {
        var key = await CreateAsync();
        await Next(order => order with { Status = OrderStatus.Placed, PlacedAt = Past });
        await Next(order => order with { Courier = new() { StepSeconds = 1, NextAt = Past } });
        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);

        await Next(order => order with { OnHold = true });
        Assert.Null((await Store.ClaimDue(10, Hold, None)).NextDue);
        await Next(order => order with { OnHold = false });
        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);
        await Next(order => order with { Shipments = [new() { Id = "held", OnHold = true }] });
        Assert.Null((await Store.ClaimDue(10, Hold, None)).NextDue);

        async Task Next(Func<Order, Order> change)
        {
            var before = (await LoadAsync(key)).Order;
            Assert.Equal(CommitOutcome.Committed, await Store.Write(Change(before, change(before)), None));
        }
    }

    [Fact]
    public async Task Commit_OfAConflict_LeavesWhatIsDue()
    {
        var key = await CreateDue(Past);
        var due = (await LoadAsync(key)).Order;
        var commit = Change(due, due with { Payments = [due.Payments[0] with { ExpiredAt = Past }] });

        var late = commit with { ExpectedVersion = 7, Before = null, Order = commit.Order! with { Version = 8 } };
        Assert.Equal(CommitOutcome.Conflict, await Store.Write(late, None));

        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);
    }

    [Fact]
    public async Task ClaimDue_AfterReopening_IsThereStill()
    {
        var key = await CreateDue(Past);
        await ReopenAsync();

        Assert.Equal([key], (await Store.ClaimDue(10, Hold, None)).Orders);
    }

    private static OrderCommit Change(Order before, Order after) => new()
    {
        Key = new(before.Merchant, before.Id),
        ExpectedVersion = before.Version,
        Before = before.Derived(),
        Order = (after with { Version = before.Version + 1 }).Derived(),
        Events = [Sample.Event(before.Version + 1)],
    };

    /// <summary>An order whose payment link lapses.</summary>
    private async Task<OrderKey> CreateDue(DateTimeOffset at)
    {
        var key = Sample.NewKey();
        var order = Sample.Order(key, 1) with
        {
            Lines = [new() { Id = "l", Quantity = 1, UnitAmount = 5000 }],
            Payments = [new() { Id = "p-1", ExpiresAt = at }],
        };
        var commit = Sample.Commit(key, 0) with { Order = order.Derived() };
        Assert.Equal(CommitOutcome.Committed, await Store.Write(commit, None));
        return key;
    }
}
