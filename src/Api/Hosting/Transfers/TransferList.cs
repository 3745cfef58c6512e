using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting.Transfers;

/// <summary>
/// Bodies on their way in and answers on their way out that are larger than what a connection holds anyway. Together they may hold so many
/// bytes, see <see cref="HttpSettings.TransferBytes"/>; beyond it those that have been under way longest are ended. So whoever is slow on
/// purpose is in nobody's way. What ended ones hold is free only when they are gone: until then as much again may be held, and no more.
/// </summary>
internal sealed class TransferList(OrderGrainsOptions options, TimeProvider time)
{
    private const long LeastBytes = 16 * 1024 * 1024;

    private readonly long _limit = options.Http.TransferBytes ?? Math.Max(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16, LeastBytes);
    private readonly LinkedList<Transfer> _underWay = [];
    private readonly Lock _lock = new();
    private long _held;
    private long _ending;

    /// <summary>What all of them hold.</summary>
    public long Held
    {
        get
        {
            lock (_lock)
                return _held;
        }
    }

    /// <summary>Counts one until it is disposed.</summary>
    /// <param name="end">Ends it; called once at most, and not any more when it has been disposed.</param>
    public Transfer Begin(Action end)
    {
        var transfer = new Transfer(this, end);
        lock (_lock)
            _underWay.AddLast(transfer.Place);
        transfer.EndAfter(time, options.Http.TransferTime);
        return transfer;
    }

    /// <summary>Counts what one of them holds now.</summary>
    /// <returns>False: there is no room for it, and it holds what it held.</returns>
    public bool Hold(Transfer transfer, long bytes)
    {
        List<Transfer> tooMuch = [];
        lock (_lock)
        {
            var more = bytes - transfer.Bytes;
            if (bytes > _limit || _held + _ending + more > 2 * _limit)
                return false;

            transfer.Bytes = bytes;
            if (transfer.Place.List is null)
            {
                _ending += more;
                return true;
            }

            _held += more;
            while (_held > _limit)
            {
                var oldest = _underWay.First!.Value;
                TakeOut(oldest);
                _ending += oldest.Bytes;
                tooMuch.Add(oldest);
            }
        }

        tooMuch.ForEach(oldest => oldest.End());
        return true;
    }

    /// <summary>Counts one no more.</summary>
    public void Remove(Transfer transfer)
    {
        lock (_lock)
        {
            if (transfer.Place.List is null)
                _ending -= transfer.Bytes;
            else
                TakeOut(transfer);
        }
    }

    private void TakeOut(Transfer transfer)
    {
        _underWay.Remove(transfer.Place);
        _held -= transfer.Bytes;
    }
}
