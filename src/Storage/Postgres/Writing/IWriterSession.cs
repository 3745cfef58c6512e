using Npgsql;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A connection that writes orders, each of its transactions under a number.</summary>
internal interface IWriterSession : IAsyncDisposable
{
    /// <summary>Names the session in <c>order_writers</c> and among the server's connections.</summary>
    Guid Writer { get; }

    /// <summary>The number of the session's next transaction.</summary>
    long Next { get; }

    /// <summary>It is known already that the connection is of no use any more.</summary>
    bool IsBroken { get; }

    /// <summary>Numbers new orders.</summary>
    Task NumberOrders(IReadOnlyList<CommitJob> created);

    /// <summary>The jobs that want a name which another order has, or an earlier job of the batch wants too.</summary>
    Task<List<CommitJob>> Taken(IReadOnlyList<CommitJob> jobs);

    /// <summary>Begins a transaction, unless nothing is to be written, and judges the batch; returns the jobs that passed.</summary>
    /// <param name="fence">The batch.</param>
    /// <param name="hurries">Whether it waits for nobody, or as good as nobody.</param>
    Task<List<CommitJob>> Begin(Fence fence, bool hurries = false);

    /// <summary>
    /// Numbers the transaction, writes the rest of what passed and makes all of it durable, in one round trip unless something is erased.
    /// </summary>
    Task Commit(IReadOnlyList<CommitJob> passed);

    /// <summary>Judges the batch, numbers the transaction, writes everything and makes it durable, in one round trip.</summary>
    /// <exception cref="PostgresException"><see cref="Failures.NotPassed"/>: a job did not pass, and nothing was written.</exception>
    /// <param name="fence">Judges the batch.</param>
    /// <param name="jobs">The batch.</param>
    /// <param name="hurries">Whether it waits for nobody, or as good as nobody.</param>
    Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs, bool hurries = false);

    /// <summary>Undoes what a failure left.</summary>
    Task Rollback();

    /// <summary>Undoes a transaction in which nothing failed.</summary>
    Task Abandon();

    /// <summary>Signs the session off; it writes no more.</summary>
    Task Retire();
}
