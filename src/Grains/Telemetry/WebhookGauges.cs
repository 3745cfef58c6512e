namespace OrderGrains.Telemetry;

/// <summary>What waits for one webhook; all of a process add up. What is shown is taken back when it is disposed of.</summary>
public sealed class WebhookGauges : IDisposable
{
    private static long _allWaiting;
    private static long _allParked;
    private static long _allHeld;

    private (int Waiting, int Parked, int Held) _shown;

    static WebhookGauges()
    {
        InstrumentTable.WebhookWaiting.UpDownCounter(() => Interlocked.Read(ref _allWaiting));
        InstrumentTable.WebhookParked.UpDownCounter(() => Interlocked.Read(ref _allParked));
        InstrumentTable.WebhookHeld.UpDownCounter(() => Interlocked.Read(ref _allHeld));
    }

    /// <param name="waiting">Orders of which something is to be delivered.</param>
    /// <param name="parked">Deliveries that were given up.</param>
    /// <param name="isHeld">Whether nothing further is read from the feed until something of that has ended.</param>
    public void Show(int waiting, int parked, bool isHeld)
    {
        var held = isHeld ? 1 : 0;
        Interlocked.Add(ref _allWaiting, waiting - _shown.Waiting);
        Interlocked.Add(ref _allParked, parked - _shown.Parked);
        Interlocked.Add(ref _allHeld, held - _shown.Held);
        _shown = (waiting, parked, held);
    }

    public void Dispose() => Show(0, 0, isHeld: false);
}
