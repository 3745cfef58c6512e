using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>
/// A few read connections with their prepared statements. Reads run on the thread pool: the driver's asynchronous methods are synchronous,
/// and a grain that awaited them directly would keep its scheduler for as long as the disk takes. The number of connections bounds how
/// many pool threads they can hold.
/// </summary>
/// <param name="open">Opens a fresh session.</param>
/// <param name="size">How many there may be.</param>
/// <param name="patience">How long a query may run before it is stopped.</param>
internal sealed class ReaderPool(Func<ReaderSession> open, int size, TimeSpan patience) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(size);
    private readonly ConcurrentBag<ReaderSession> _idle = [];
    private volatile bool _closed;

    /// <summary>
    /// Runs a query that sees one state of the database from beginning to end. It stops in the middle when nobody waits for it any more.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <exception cref="OrderStoreException">The database could not be read, or what it holds could not be understood.</exception>
    public async Task<T> Read<T>(Func<ReaderSession, T> query, CancellationToken cancellationToken)
    {
        ThrowIfClosed();
        await _slots.WaitAsync(cancellationToken);
        try
        {
            ThrowIfClosed();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            stop.CancelAfter(patience);
#pragma warning disable RS0030 // SQLite reads keep their thread, so no grain's.
            return await Task.Run(() => Run(query, stop.Token), cancellationToken);
#pragma warning restore RS0030
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is SqliteException or JsonException or FormatException or ArgumentException or NotSupportedException)
        {
            throw new OrderStoreException($"The store could not be read: {e.Message}", outcomeUnknown: false, e);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Waits for the reads under way.</summary>
    public void Dispose()
    {
        _closed = true;
        for (var i = 0; i < size; i++)
            _slots.Wait();
        while (_idle.TryTake(out var session))
            session.Dispose();

        // Whoever still waits comes in, to be told that the store is closing.
        _slots.Release(size);
    }

    private void ThrowIfClosed()
    {
        if (_closed)
            throw new OrderStoreException("The store is closing.", outcomeUnknown: false);
    }

    private T Run<T>(Func<ReaderSession, T> query, CancellationToken stop)
    {
        var session = _idle.TryTake(out var idle) ? idle : open();
        try
        {
            var result = session.InOneState(query, stop);
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
