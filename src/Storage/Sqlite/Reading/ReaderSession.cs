using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Sqlite.Ageing;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>One read connection with its prepared statements; used by one query at a time.</summary>
internal sealed class ReaderSession : IDisposable
{
    /// <summary>How many steps of its machine SQLite does before it asks whether it shall go on; fewer than a millisecond takes.</summary>
    private const int StepsBetweenLooks = 10_000;

    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _end;
    private CancellationToken _stop;

    /// <summary>Takes over the connection.</summary>
    public ReaderSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN");
        _end = new(connection, "COMMIT");
        Orders = new(connection);
        History = new(connection);
        Aliases = new(connection);
        Outbox = new(connection);
        Dues = new(connection);
        Searches = new(connection);
        Feed = new(connection);
        Ageing = new(connection);
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => _stop.IsCancellationRequested ? 1 : 0, null);
    }

    public OrderQueries Orders { get; }

    public HistoryQueries History { get; }

    public AliasQueries Aliases { get; }

    public OutboxQueries Outbox { get; }

    public DueQueries Dues { get; }

    public SearchQueries Searches { get; }

    public FeedQueries Feed { get; }

    public AgeingQueries Ageing { get; }

    /// <exception cref="SqliteException">SQLITE_INTERRUPT: it was stopped; the session is of no use any more.</exception>
    public T InOneState<T>(Func<ReaderSession, T> query, CancellationToken stop)
    {
        _stop = stop;
        _begin.Execute();
        var result = query(this);
        _end.Execute();
        return result;
    }

    public void Dispose() => _connection.Dispose();
}
