using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>Every instrument of the project's own meter. <c>docs/operations.md</c> shows the same table, which a test compares.</summary>
public static class InstrumentTable
{
    /// <summary>The meter's name, and that of the source of traces.</summary>
    public const string Name = "OrderGrains";

    public static readonly InstrumentRow Commands = new(
        "ordergrains.order.commands", InstrumentKind.Counter, "{command}", "Commands that orders answered", Labels.Door, Labels.Outcome);

    public static readonly InstrumentRow Waiting = new(
        "ordergrains.order.waiting", InstrumentKind.UpDownCounter, "{command}", "Commands that orders have not answered yet");

    public static readonly InstrumentRow Answers = new(
        "ordergrains.order.answers",
        InstrumentKind.Counter,
        "{answer}",
        "Answers of orders without a write of their own, by what they rest on",
        Labels.RestsOn);

    public static readonly InstrumentRow CommitDuration = new(
        "ordergrains.order.commit.duration",
        InstrumentKind.Histogram,
        "s",
        "How long a command waited for its order's commit, from joining it until it was durable or had failed",
        Labels.CommitState);

    public static readonly InstrumentRow Conflicts = new(
        "ordergrains.order.conflicts",
        InstrumentKind.Counter,
        "{commit}",
        "Commits that were not made because another writer came first or another order has the name",
        Labels.Conflict);

    public static readonly InstrumentRow Activation = new(
        "ordergrains.order.activation.duration",
        InstrumentKind.Histogram,
        "s",
        "How long it took to load an order, or to find that there is none",
        Labels.Activation);

    public static readonly InstrumentRow BatchSize = new(
        "ordergrains.batch.size", InstrumentKind.Histogram, "{commit}", "Commits of different orders in one transaction", Labels.Engine);

    public static readonly InstrumentRow BatchDuration = new(
        "ordergrains.batch.duration",
        InstrumentKind.Histogram,
        "s",
        "How long a batch took, with everything that was tried again",
        Labels.Engine);

    public static readonly InstrumentRow BatchWaiting = new(
        "ordergrains.batch.waiting", InstrumentKind.Gauge, "{commit}", "Commits that wait for the next batch", Labels.Engine);

    public static readonly InstrumentRow FeedLag = new(
        "ordergrains.feed.lag",
        InstrumentKind.Histogram,
        "s",
        "Age of the last event of a page of the change feed when it was given; where none can be, how long the feed has stood");

    public static readonly InstrumentRow OutboxLag = new(
        "ordergrains.outbox.lag",
        InstrumentKind.Histogram,
        "s",
        "How long ago, at least, an effect was first to be delivered when a delivery of it ended",
        Labels.Delivery);

    public static readonly InstrumentRow LeaseHeld = new(
        "ordergrains.lease.held",
        InstrumentKind.Gauge,
        "{lease}",
        "1 while a member of a cluster may answer from memory, 0 while it may not");

    public static readonly InstrumentRow LeaseAge = new(
        "ordergrains.lease.age",
        InstrumentKind.Gauge,
        "s",
        "How long ago a member of a cluster began to read what it last knows of the members");

    public static readonly InstrumentRow WebhookDuration = new(
        "ordergrains.webhook.duration",
        InstrumentKind.Histogram,
        "s",
        "How long an attempt to deliver a message to a webhook took",
        Labels.Delivery);

    public static readonly InstrumentRow WebhookLag = new(
        "ordergrains.webhook.lag",
        InstrumentKind.Histogram,
        "s",
        "Age of the event that a webhook was told of when its receiver took the message");

    public static readonly InstrumentRow WebhookWaiting = new(
        "ordergrains.webhook.waiting", InstrumentKind.UpDownCounter, "{order}", "Orders of which a webhook is to be told something");

    public static readonly InstrumentRow WebhookParked = new(
        "ordergrains.webhook.parked", InstrumentKind.UpDownCounter, "{message}", "Messages to webhooks that were given up");

    public static readonly InstrumentRow WebhookHeld = new(
        "ordergrains.webhook.held",
        InstrumentKind.UpDownCounter,
        "{webhook}",
        "Webhooks for which so many orders wait that nothing further is read");

    /// <summary>All of them, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<InstrumentRow> Rows =
    [
        Commands, Waiting, Answers, CommitDuration, Conflicts, Activation, BatchSize, BatchDuration, BatchWaiting, FeedLag, OutboxLag,
        LeaseHeld, LeaseAge, WebhookDuration, WebhookLag, WebhookWaiting, WebhookParked, WebhookHeld,
    ];

    internal static readonly Meter Meter = new(Name);
}
