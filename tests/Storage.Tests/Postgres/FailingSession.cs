using Npgsql;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A session whose COMMIT gives no answer.</summary>
internal sealed class FailingSession : WriterSession
{
    private readonly Func<FailingSession, Func<Task>, Task> _commit;

    private FailingSession(NpgsqlConnection connection, Func<FailingSession, Func<Task>, Task> commit)
        : base(connection) => _commit = commit;

    /// <param name="source">Where to connect.</param>
    /// <param name="commit">What happens instead of a commit; may call the real one. An exception follows in any case.</param>
    public static Task<WriterSession> Open(NpgsqlDataSource source, Func<FailingSession, Func<Task>, Task> commit) =>
        Start(source, connection => new FailingSession(connection, commit));

    public override async Task Commit(IReadOnlyList<CommitJob> passed)
    {
        await _commit(this, () => base.Commit(passed));
        throw new IOException("The cable is out.");
    }
}
