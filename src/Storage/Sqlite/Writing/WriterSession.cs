using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Sqlite.Ageing;
using SQLitePCL;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>The one connection that writes orders, with its prepared statements and the stamp of its last transaction.</summary>
internal class WriterSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _savepoint;
    private readonly Statement _release;
    private readonly Statement _rollbackTo;
    private readonly Statement _stamp;
    private int _changesAtBegin;

    /// <summary>Takes over the connection.</summary>
    public WriterSession(SqliteConnection connection)
    {
        _connection = connection;
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _rollback = new(connection, "ROLLBACK");
        _savepoint = new(connection, "SAVEPOINT job");
        _release = new(connection, "RELEASE job");
        _rollbackTo = new(connection, "ROLLBACK TO job");
        _stamp = new(connection, "UPDATE batch_stamp SET stamp = @stamp", "@stamp");
        Commits = new(connection);
        Upkeep = new(connection);
        Ageing = new(connection);
        LastStamp = (long)new Statement(connection, "SELECT stamp FROM batch_stamp").Scalar()!;
    }

    public CommitStatements Commits { get; }

    public UpkeepStatements Upkeep { get; }

    public AgeingStatements Ageing { get; }

    /// <summary>The stamp of the last transaction this session found or made.</summary>
    public long LastStamp { get; private set; }

    /// <summary>False once SQLite has rolled the transaction back by itself, as it does when the disk is full.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Whether the transaction has anything to make durable; one that only looked needs neither stamp nor flush.</summary>
    public bool HasChanges => raw.sqlite3_total_changes(_connection.Handle) != _changesAtBegin;

    public void Begin()
    {
        _begin.Execute();
        _changesAtBegin = raw.sqlite3_total_changes(_connection.Handle);
    }

    /// <summary>Numbers the transaction, so that it can be looked for afterwards.</summary>
    public void Stamp(long stamp) => _stamp.Execute(stamp);

    /// <summary>Makes the transaction durable; a failure leaves open whether it did.</summary>
    public virtual void Commit(long stamp)
    {
        _commit.Execute();
        LastStamp = stamp;
    }

    public void Rollback()
    {
        if (InTransaction)
            _rollback.Execute();
    }

    public void SetSavepoint() => _savepoint.Execute();

    public void ReleaseSavepoint() => _release.Execute();

    public void RollbackToSavepoint()
    {
        _rollbackTo.Execute();
        _release.Execute();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _connection.Dispose();
}
