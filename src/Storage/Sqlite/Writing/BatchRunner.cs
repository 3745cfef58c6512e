using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// Carries out jobs in one transaction. First all of them straight; when one fails, again with a savepoint around each, so that only the
/// failing ones are left out. It answers every job exactly once.
/// </summary>
/// <param name="open">Opens a fresh session.</param>
internal sealed class BatchRunner(Func<WriterSession> open) : IDisposable
{
    private WriterSession? _session;

    /// <summary>Jobs of different orders.</summary>
    public void Run(IReadOnlyList<SessionJob> jobs)
    {
        var failures = new Exception?[jobs.Count];
        try
        {
            var session = _session ??= open();
            session.Begin();
            if (!TryAll(session, jobs))
            {
                session.Rollback();
                session.Begin();
                RunEach(session, jobs, failures);
            }

            if (session.HasChanges)
                session.Stamp(session.LastStamp + 1);
        }
        catch (Exception e)
        {
            Discard();
            FailAll(jobs, "The transaction was rolled back", outcomeUnknown: false, e);
            return;
        }

        Commit(_session, jobs, failures);
    }

    public void Dispose() => _session?.Dispose();

    private static bool TryAll(WriterSession session, IReadOnlyList<SessionJob> jobs)
    {
        try
        {
            foreach (var job in jobs)
                job.Run(session);
            return true;
        }
        catch (Exception) when (session.InTransaction)
        {
            return false;
        }
    }

    private static void RunEach(WriterSession session, IReadOnlyList<SessionJob> jobs, Exception?[] failures)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            session.SetSavepoint();
            try
            {
                jobs[i].Run(session);
                session.ReleaseSavepoint();
            }
            catch (Exception e) when (session.InTransaction)
            {
                failures[i] = e;
                session.RollbackToSavepoint();
            }
        }
    }

    private static void Answer(IReadOnlyList<SessionJob> jobs, Exception?[] failures)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            if (failures[i] is { } failure)
                jobs[i].Fail(Wrap("The commit was refused", outcomeUnknown: false, failure));
            else
                jobs[i].Complete();
        }
    }

    private static void FailAll(IReadOnlyList<SessionJob> jobs, string what, bool outcomeUnknown, Exception cause)
    {
        foreach (var job in jobs)
            job.Fail(Wrap(what, outcomeUnknown, cause));
    }

    private static OrderStoreException Wrap(string what, bool outcomeUnknown, Exception cause) =>
        cause as OrderStoreException ?? new($"{what}: {cause.Message}", outcomeUnknown, cause);

    private void Commit(WriterSession session, IReadOnlyList<SessionJob> jobs, Exception?[] failures)
    {
        var stamp = session.HasChanges ? session.LastStamp + 1 : session.LastStamp;
        try
        {
            session.Commit(stamp);
        }
        catch (Exception e)
        {
            Settle(stamp, jobs, failures, e);
            return;
        }

        Answer(jobs, failures);
    }

    private void Settle(long stamp, IReadOnlyList<SessionJob> jobs, Exception?[] failures, Exception cause)
    {
        try
        {
            Discard();
            _session = open();
            if (_session.LastStamp == stamp)
            {
                Answer(jobs, failures);
                return;
            }

            // What a failed flush left in the log could still come alive after a crash; a transaction in its place cannot.
            _session.Begin();
            _session.Stamp(stamp);
            _session.Commit(stamp);
        }
        catch (Exception e)
        {
            Discard();
            FailAll(jobs, "Whether the transaction was made could not be told", outcomeUnknown: true, new AggregateException(cause, e));
            return;
        }

        FailAll(jobs, "The transaction was not made", outcomeUnknown: false, cause);
    }

    // Closing rolls back whatever is open, and a fresh connection has no state a failure could have left behind.
    private void Discard()
    {
        _session?.Dispose();
        _session = null;
    }
}
