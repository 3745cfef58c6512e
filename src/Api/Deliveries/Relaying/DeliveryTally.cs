using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>What has ended since the last report.</summary>
internal sealed class DeliveryTally
{
    private readonly List<EndedDelivery> _delivered = [];
    private readonly List<EndedDelivery> _parked = [];
    private int _deliveredCount;
    private int _failedCount;

    public void Delivered(EndedDelivery delivery)
    {
        _deliveredCount++;
        if (_delivered.Count == DeliveryRules.MaxDelivered)
            _delivered.RemoveAt(0);
        _delivered.Add(delivery);
    }

    public void Parked(EndedDelivery delivery) => _parked.Add(delivery);

    public void Failed() => _failedCount++;

    /// <summary>Begins anew. The report's other members are its maker's business.</summary>
    public DeliveryReport Take()
    {
        var report = new DeliveryReport
        {
            Cursor = "",
            Parked = [.. _parked],
            Delivered = [.. _delivered],
            DeliveredCount = _deliveredCount,
            FailedCount = _failedCount,
        };
        _parked.Clear();
        _delivered.Clear();
        (_deliveredCount, _failedCount) = (0, 0);
        return report;
    }
}
