using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>What waits for one webhook; all of a process add up. What is shown is taken back when it is disposed of.</summary>
public sealed class WebhookGauges : IDisposable
{
    private static readonly UpDownCounter<long> WaitingNow = InstrumentTable.WebhookWaiting.UpDownCounter();
    private static readonly UpDownCounter<long> ParkedNow = InstrumentTable.WebhookParked.UpDownCounter();
    private static readonly UpDownCounter<long> HeldNow = InstrumentTable.WebhookHeld.UpDownCounter();

    private (int Waiting, int Parked, int Held) _shown;

    /// <param name="waiting">Orders of which something is to be delivered.</param>
    /// <param name="parked">Deliveries that were given up.</param>
    /// <param name="isHeld">Whether nothing further is read from the feed until something of that has ended.</param>
    public void Show(int waiting, int parked, bool isHeld)
    {
        var held = isHeld ? 1 : 0;
        WaitingNow.Add(waiting - _shown.Waiting);
        ParkedNow.Add(parked - _shown.Parked);
        HeldNow.Add(held - _shown.Held);
        _shown = (waiting, parked, held);
    }

    public void Dispose() => Show(0, 0, isHeld: false);
}
