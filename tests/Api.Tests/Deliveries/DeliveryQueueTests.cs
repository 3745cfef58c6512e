using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>What waits for a webhook, and what becomes of it; no clock, no network.</summary>
public sealed class DeliveryQueueTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly DeliveryEnd Delivered = new(DeliveryEndKind.Delivered) { Event = "placed", Answer = "200" };
    private static readonly DeliveryEnd Failed = new(DeliveryEndKind.Failed) { Event = "placed", Answer = "503" };

    [Fact]
    public void Begin_OfOneOrder_IsOneEventAtATimeInItsOrder()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 2), ("b", 7)), _ => true);

        var begun = queue.Begin(Now, 10);
        queue.Take(Page(("a", 3)), _ => true);
        Assert.Empty(queue.Begin(Now, 10));
        queue.End(begun[0], Delivered, Now);

        Assert.Equal([new("a", 1, 0), new("b", 7, 0)], begun.Select(waiting => waiting.Place));
        var next = Only(queue.Begin(Now, 10));
        Assert.Equal((new DeliveryPlace("a", 2, 0), 3), (next.Place, next.UpTo));
    }

    [Fact]
    public void Begin_WithoutRoom_LeavesTheRest()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("b", 1), ("c", 1)), _ => true);

        Assert.Equal(["a", "b"], queue.Begin(Now, 2).Select(waiting => waiting.Place.OrderId));
        Assert.Equal("c", Only(queue.Begin(Now, 2)).Place.OrderId);
    }

    [Fact]
    public void End_OfOneOfSeveralEventsOfAVersion_GoesOnWithTheNext()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 1)), _ => true);

        queue.End(Only(queue.Begin(Now, 1)), Delivered with { IsLastOfVersion = false }, Now);
        var second = Only(queue.Begin(Now, 1));
        queue.End(second, Delivered, Now);

        Assert.Equal((new DeliveryPlace("a", 1, 1), 0), (second.Place, queue.Waiting));
    }

    [Fact]
    public void End_Failed_WaitsAndHoldsUpItsOrderOnly()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 2), ("b", 1)), _ => true);
        foreach (var begun in queue.Begin(Now, 10))
            queue.End(begun, begun.Place.OrderId == "a" ? Failed : Delivered, Now);

        Assert.Empty(queue.Begin(Now, 10));
        Assert.InRange(queue.NextIn(Now)!.Value, Pause, Pause * 1.1);
        var again = Only(queue.Begin(Now + (2 * Pause), 10));
        Assert.Equal((new DeliveryPlace("a", 1, 0), 1), (again.Place, again.Failures));
    }

    [Fact]
    public void End_FailedMoreOftenThanTheTableHasPauses_ParksItAndGoesOn()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 2)), _ => true);
        queue.End(Only(queue.Begin(Now, 1)), Failed, Now);
        queue.End(Only(queue.Begin(Now + (2 * Pause), 1)), Failed, Now + (2 * Pause));

        var report = queue.Report();

        Assert.Equal(new EndedDelivery(new("a", 1, 0), "placed", Now + (2 * Pause), 2, "503"), Assert.Single(report.Parked));
        Assert.Equal(new("a", 2, 0), Assert.Single(report.Waiting).Place);
        Assert.Equal((2, 0), (report.FailedCount, report.DeliveredCount));
        Assert.Empty(queue.Report().Parked);
    }

    [Fact]
    public void End_FailedForTheLastTimeWhileTooManyAreParked_GoesOnTrying()
    {
        var queue = Queue(parked: DeliveryRules.MaxParked);
        queue.Take(Page(("a", 1)), _ => true);
        for (var failure = 0; failure < 5; failure++)
            queue.End(Only(queue.Begin(Now + (failure * 2 * Pause), 1)), Failed, Now + (failure * 2 * Pause));

        Assert.Equal(5, Assert.Single(queue.Report().Waiting).Failures);
    }

    [Fact]
    public void End_Busy_LeavesTheReceiverAlone()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("b", 1)), _ => true);
        queue.End(Only(queue.Begin(Now, 1)), Failed with { RetryAfter = TimeSpan.FromHours(1) }, Now);

        Assert.Empty(queue.Begin(Now + TimeSpan.FromMinutes(59), 10));
        Assert.Equal(2, queue.Begin(Now + TimeSpan.FromHours(1), 10).Count);
    }

    [Fact]
    public void End_BusyForever_IsAskedAgainWithinADay()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1)), _ => true);
        queue.End(Only(queue.Begin(Now, 1)), Failed with { RetryAfter = TimeSpan.MaxValue }, Now);

        Assert.Single(queue.Begin(Now + TimeSpan.FromHours(24), 10));
    }

    [Theory]
    [InlineData(DeliveryEndKind.Skipped, 0)]
    [InlineData(DeliveryEndKind.Missing, 0)]
    [InlineData(DeliveryEndKind.Unready, 1)]
    public void End_WithoutAMessage_CountsNothing(object kind, int waiting)
    {
        var queue = Queue();
        queue.Take(Page(("a", 1)), _ => true);

        queue.End(Only(queue.Begin(Now, 1)), new((DeliveryEndKind)kind), Now);

        var report = queue.Report();
        Assert.Equal((waiting, 0, 0), (report.Waiting.Count, report.FailedCount, report.DeliveredCount));
        Assert.All(report.Waiting, left => Assert.Equal((0, Now.AddSeconds(1)), (left.Failures, left.NextAt)));
    }

    [Fact]
    public void End_Dropped_ParksWhatIsLostAndGoesOnBehindIt()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 5)), _ => true);

        queue.End(Only(queue.Begin(Now, 1)), new(DeliveryEndKind.Dropped) { DroppedUpTo = 3 }, Now);

        Assert.Equal(new("a", 4, 0), Only(queue.Begin(Now, 1)).Place);
    }

    [Fact]
    public void Take_WhatIsNotWanted_OnlyMovesTheCursor()
    {
        var queue = Queue();

        queue.Take(Page(("a", 1)), _ => false);

        Assert.Equal(("next", 0, true), (queue.Cursor, queue.Waiting, queue.HasNews));
    }

    [Fact]
    public void Report_BecomesTheNextLease_WithNothingLost()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1), ("a", 2), ("b", 1)), _ => true);
        var begun = queue.Begin(Now, 10);
        queue.End(begun[0], Delivered, Now);

        var report = queue.Report();
        var next = Queue(new(2, report.Cursor, report.Waiting, 0, []), "shop");

        Assert.Equal([new("a", 2, 0), new("b", 1, 0)], next.Begin(Now, 10).Select(waiting => waiting.Place).Order(DeliveryPlace.ByOrder));
    }

    [Fact]
    public void Asked_WhatWaits_IsDueAtOnce()
    {
        var queue = Queue();
        queue.Take(Page(("a", 1)), _ => true);
        queue.End(Only(queue.Begin(Now, 1)), Failed, Now);

        queue.Take(new ReportAnswer(0, [new(1, new("a", 1, 0))]));

        var again = Only(queue.Begin(Now, 1));
        Assert.Equal((1, false), (again.Failures, again.Again));
        Assert.Equal(1, queue.Report().AskedUpTo);
    }

    [Fact]
    public void Asked_WhatHasEnded_IsSentOnceBesideTheRest()
    {
        var queue = Queue();
        queue.Take(Page(("a", 5), ("a", 6)), _ => true);
        var asked = new ReportAnswer(0, [new(1, new("a", 2, 0))]);

        queue.Take(asked);
        queue.Take(asked);
        var first = Only(queue.Begin(Now, 10));
        queue.End(first, Delivered, Now);
        var second = Only(queue.Begin(Now, 10));
        queue.End(second, Delivered, Now);
        var third = Only(queue.Begin(Now, 10));

        Assert.Equal([5, 2, 6], new[] { first, second, third }.Select(waiting => waiting.Place.Version));
    }

    [Fact]
    public void HasRoom_WhileTooManyWait_IsFalse()
    {
        var queue = Queue();
        queue.Take(Page([.. Enumerable.Range(0, 10).Select(number => ($"{number}", 1L))]), _ => true);

        Assert.True(queue.HasRoom(11, Now));
        Assert.False(queue.HasRoom(10, Now));
        queue.End(queue.Begin(Now, 1)[0], Delivered, Now);
        Assert.True(queue.HasRoom(10, Now));
    }

    [Fact]
    public void End_BusyOfOneReceiverOfMany_LeavesThatOneAlone()
    {
        var queue = Queue(Lease(), receiver: null);
        queue.Take(Page(("a", 1), ("b", 1), ("c", 1)), _ => true);
        var begun = queue.Begin(Now, 10);
        queue.End(begun[0], Failed with { Receiver = "slow", RetryAfter = TimeSpan.FromHours(1) }, Now);
        queue.End(begun[1], new(DeliveryEndKind.Crowded) { Receiver = "slow" }, Now);
        queue.End(begun[2], Failed with { Receiver = "quick" }, Now);

        Assert.Equal("c", Only(queue.Begin(Now.AddMinutes(5), 10)).Place.OrderId);
        Assert.Equal(["a", "b"], queue.Begin(Now.AddHours(1), 10).Select(waiting => waiting.Place.OrderId).Order());
    }

    [Fact]
    public void Begin_OfACrowdedReceiver_WaitsForATurnWithoutFailingOrHoldingUpOthers()
    {
        var lanes = new ReceiverLanes(1);
        var queue = new DeliveryQueue(Lease(), Retries, Id, lanes, receiver: null);
        queue.Take(Page([.. Enumerable.Range(0, 100).Select(number => ($"{number:00}", 1L))]), _ => true);
        Assert.True(lanes.TryEnter("slow", Now));
        foreach (var waiting in queue.Begin(Now, 99))
            queue.End(waiting, new(DeliveryEndKind.Crowded) { Receiver = "slow" }, Now);
        queue.Report();

        Assert.True(queue.HasRoom(1_000, Now));
        Assert.Equal("99", Only(queue.Begin(Now, 10)).Place.OrderId);
        lanes.Leave("slow");
        Assert.Equal(("00", 0), (Only(queue.Begin(Now, 10)).Place.OrderId, queue.Report().FailedCount));
    }

    private static RetryTable Retries => new(Pause);

    private static DeliveryQueue Queue(int parked = 0) => Queue(Lease(parked), "shop");

    private static DeliveryQueue Queue(DeliveryLease lease, string? receiver) => new(lease, Retries, Id, new(10), receiver);

    private static DeliveryLease Lease(int parked = 0) => new(1, "cursor", [], parked, []);

    private static string Id(DeliveryPlace place) => place.ToString();

    private static WaitingDelivery Only(IReadOnlyList<WaitingDelivery> begun) => Assert.Single(begun);

    private static ChangesPage Page(params (string OrderId, long Version)[] changes) => new(
        changes.Select(change => new ChangeEntry(change.OrderId, new()
        {
            Version = change.Version,
            At = Now,
            Actor = "a",
            Door = Door.Manage,
            Event = "placed",
        })).ToValueList(),
        "next");
}
