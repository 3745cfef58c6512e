using Npgsql;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A session whose COMMIT gives no answer.</summary>
internal sealed class FailingSession : WriterSession
{
    private readonly Func<FailingSession, Func<Task>, Task> _commit;
    private readonly bool _whole;

    private FailingSession(NpgsqlConnection connection, Func<FailingSession, Func<Task>, Task> commit, bool whole)
        : base(connection) => (_commit, _whole) = (commit, whole);

    /// <param name="source">Where to connect.</param>
    /// <param name="commit">What happens instead of a commit; may call the real one. An exception follows in any case.</param>
    /// <param name="whole">Whether that is the commit of a whole batch, or one whose jobs have been judged one by one.</param>
    public static Task<WriterSession> Open(
        NpgsqlDataSource source, Func<FailingSession, Func<Task>, Task> commit, bool whole) =>
        Start(source, connection => new FailingSession(connection, commit, whole));

    public override Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs, bool hurries = false) =>
        _whole ? Fail(() => base.CommitWhole(fence, jobs, hurries)) : base.CommitWhole(fence, jobs, hurries);

    public override Task Commit(IReadOnlyList<CommitJob> passed) => Fail(() => base.Commit(passed));

    private async Task Fail(Func<Task> commit)
    {
        await _commit(this, commit);
        throw new IOException("The cable is out.");
    }
}
