using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Deliveries;

/// <summary>
/// How far a webhook has been told. Key: <see cref="GrainKeys.Webhook"/>. One relay at a time delivers; it holds a lease, and what it
/// reports when that has ended is refused.
/// </summary>
[Alias("og.IDeliveriesGrain"), Version(1)]
public interface IDeliveriesGrain : IGrainWithStringKey
{
    /// <summary>Gives the lease; null while another relay has it.</summary>
    /// <param name="relay">Who asks.</param>
    /// <param name="since">When the webhook was created: what is kept of an earlier one of its id is forgotten.</param>
    /// <param name="from">Where it begins in the change feed.</param>
    [Alias("Lease")]
    Task<DeliveryLease?> Lease(string relay, DateTimeOffset since, string from);

    /// <summary>Keeps how far the relay has got, and the lease with it; null when the lease has ended.</summary>
    /// <param name="term">The lease's.</param>
    /// <param name="report">Null where nothing has changed.</param>
    [Alias("Report")]
    Task<ReportAnswer?> Report(long term, DeliveryReport? report);

    /// <summary>Gives the lease back.</summary>
    [Alias("Release")]
    Task Release(long term);

    [Alias("Counts")]
    Task<DeliveryCounts> Counts();

    /// <summary>Deliveries by their places.</summary>
    /// <param name="state">Null means all.</param>
    /// <param name="orderId">Null means all.</param>
    /// <param name="after">The place to go on after; null from the first.</param>
    /// <param name="limit">The most to give.</param>
    [Alias("List")]
    Task<ValueList<DeliveryEntry>> List(DeliveryState? state, string? orderId, DeliveryPlace? after, int limit);

    /// <summary>Asks for one that is listed to be sent again, or at once.</summary>
    [Alias("Replay")]
    Task<ReplayOutcome> Replay(DeliveryPlace place);

    /// <summary>Asks for all that are parked, as far as there is room; gives how many.</summary>
    [Alias("ReplayParked")]
    Task<int> ReplayParked();

    /// <summary>Forgets everything: the webhook is gone.</summary>
    [Alias("Forget")]
    Task Forget();
}
