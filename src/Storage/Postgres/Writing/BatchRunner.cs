using Npgsql;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// Carries out jobs in one transaction. One that fails because of a row is tried again in halves, until only the bad rows are left out.
/// It answers every job exactly once.
/// </summary>
/// <param name="sessions">Where sessions come from.</param>
internal sealed class BatchRunner(SessionSource sessions) : IAsyncDisposable
{
    private IWriterSession? _session;
    private bool _isHalving;

    /// <summary>Jobs of different orders, whatever becomes of them.</summary>
    public async Task Run(List<CommitJob> jobs)
    {
        jobs.Sort(InTheOrderOfAll);
        try
        {
            await Attempt(jobs);
        }
        catch (Exception e)
        {
            // Whoever has been answered keeps the answer; nobody is left without one, and the writer goes on.
            _session = null;
            Fail(jobs, "The writer failed", outcomeUnknown: true, e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not { } session)
            return;
        try
        {
            await session.Retire();
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // Its row stays, to be swept by a later writer.
        }

        await Discard();
    }

    private async Task Attempt(List<CommitJob> jobs)
    {
        var fence = new Fence(jobs);
        if (fence.Writes && !jobs.Exists(job => job.Commit.Erases) && await AttemptWhole(jobs, fence))
            return;

        List<CommitJob> taken;
        List<CommitJob> passed;
        try
        {
            taken = await TurnAway(jobs);
            passed = taken.Count == 0 ? await Begin(jobs, fence) : [];
        }
        catch (Exception e)
        {
            await Refuse(jobs, e);
            return;
        }

        if (taken.Count == 0)
            await Commit(jobs, passed);
        else if (taken.Count < jobs.Count)
            await Attempt([.. jobs.Except(taken)]);
    }

    /// <summary>
    /// Lets the batch pass as a whole, as nearly every one does. False when nothing was written and the jobs are to be judged one by one.
    /// </summary>
    private async Task<bool> AttemptWhole(List<CommitJob> jobs, Fence fence)
    {
        var isFresh = _session is null;
        LostTransaction? begun = null;
        try
        {
            var session = await Open(jobs);
            begun = new(session.Writer, session.Next);
            await session.CommitWhole(fence, jobs, _isHalving);
        }
        catch (PostgresException e) when (e.SqlState is Failures.NotPassed or Failures.NameTaken)
        {
            if (!await TryRollback(e))
                await Discard();
            return false;
        }
        catch (PostgresException e) when (Failures.IsRolledBack(e))
        {
            await Refuse(jobs, e);
            return true;
        }
        catch (Exception e)
        {
            // A connection that broke since the last batch, as when the server restarts, costs the jobs nothing; one that was made for
            // this batch says that there is no server to be had.
            return await Settle(begun, jobs, jobs, e, again: !isFresh && Failures.IsOfConnection(e));
        }

        Answer(jobs, jobs);
        return true;
    }

    /// <summary>Answers the jobs that want a name which is taken; returns them.</summary>
    private async Task<List<CommitJob>> TurnAway(List<CommitJob> jobs)
    {
        if (!jobs.Exists(job => job.Commit.Aliases.Count > 0))
            return [];
        var taken = await (await Open(jobs)).Taken(jobs);
        foreach (var job in taken)
        {
            job.Judge(CommitOutcome.NameTaken);
            job.Complete();
        }

        return taken;
    }

    private async Task<List<CommitJob>> Begin(List<CommitJob> jobs, Fence fence)
    {
        var idle = _session;
        try
        {
            return await (await Open(jobs)).Begin(fence, _isHalving);
        }
        catch (Exception e) when (idle is not null && Failures.IsOfConnection(e))
        {
            await Discard();
            return await (await Open(jobs)).Begin(fence, _isHalving);
        }
    }

    private async Task<IWriterSession> Open(List<CommitJob> jobs)
    {
        var session = _session ??= await sessions.Open();
        await session.NumberOrders(jobs.FindAll(job => job.Commit is { Writes: true, Tip: null } && job.Ordinal == 0));
        return session;
    }

    private async Task Commit(List<CommitJob> jobs, List<CommitJob> passed)
    {
        var session = _session!;
        var lost = new LostTransaction(session.Writer, session.Next);
        try
        {
            if (passed.Exists(job => job.Commit.Writes))
                await session.Commit(passed);
            else if (jobs.Exists(job => job.Commit.Writes))
                await session.Abandon();
        }
        catch (PostgresException e) when (Failures.IsRolledBack(e))
        {
            await Refuse(jobs, e);
            return;
        }
        catch (Exception e)
        {
            await Settle(lost, jobs, passed, e, again: false);
            return;
        }

        Answer(jobs, passed);
    }

    /// <summary>Nothing was written: gives up on the jobs, or tries again in halves when a row of one of them is to blame.</summary>
    private async Task Refuse(List<CommitJob> jobs, Exception failure)
    {
        if (!await TryRollback(failure))
            await Discard();
        if (jobs.Count == 1 && Failures.IsOfAPlaceTaken(failure))
        {
            Answer(jobs, []);
            return;
        }

        if (jobs.Count == 1 || !Failures.IsOfARow(failure))
        {
            Fail(jobs, "The commit was refused", outcomeUnknown: false, failure);
            return;
        }

        await Halve(jobs);
    }

    // What the whole has waited for in vain, no half waits for again.
    private async Task Halve(List<CommitJob> jobs)
    {
        var wasHalving = _isHalving;
        _isHalving = true;
        try
        {
            var half = jobs.Count / 2;
            await Attempt(jobs[..half]);
            await Attempt(jobs[half..]);
        }
        finally
        {
            _isHalving = wasHalving;
        }
    }

    private async Task<bool> TryRollback(Exception failure)
    {
        if (_session is not { IsBroken: false } session || failure is not PostgresException answer || !Failures.IsRolledBack(answer))
            return false;
        try
        {
            await session.Rollback();
            return answer.SqlState is not (Failures.GivenUp or Failures.NotPrepared);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The connection is gone, and the transaction with it.
            return false;
        }
    }

    /// <summary>Finds out what became of a batch whose connection failed. False when nothing was written and it is tried again.</summary>
    private async Task<bool> Settle(LostTransaction? lost, List<CommitJob> jobs, List<CommitJob> passed, Exception cause, bool again)
    {
        await Discard();
        try
        {
            if (lost is not null && await sessions.Settle(lost))
                Answer(jobs, passed);
            else if (again)
                return false;
            else
                Fail(jobs, "The transaction was not made", outcomeUnknown: false, cause);
        }
        catch (Exception e)
        {
            Fail(jobs, "Whether the transaction was made could not be told", outcomeUnknown: true, new AggregateException(cause, e));
        }

        return true;
    }

    /// <summary>So that two transactions that meet at two orders meet at the same one first.</summary>
    private static int InTheOrderOfAll(CommitJob a, CommitJob b)
    {
        var byNumber = a.Ordinal.CompareTo(b.Ordinal);
        if (byNumber != 0)
            return byNumber;
        var byMerchant = string.CompareOrdinal(a.Commit.Key.Merchant, b.Commit.Key.Merchant);
        return byMerchant != 0 ? byMerchant : string.CompareOrdinal(a.Commit.Key.OrderId, b.Commit.Key.OrderId);
    }

    private static void Answer(List<CommitJob> jobs, List<CommitJob> passed)
    {
        foreach (var job in jobs)
            job.Judge(CommitOutcome.Conflict);
        foreach (var job in passed)
            job.Judge(CommitOutcome.Committed);
        foreach (var job in jobs)
            job.Complete();
    }

    private static void Fail(List<CommitJob> jobs, string what, bool outcomeUnknown, Exception cause)
    {
        foreach (var job in jobs)
            job.Fail(cause as OrderStoreException ?? new($"{what}: {cause.Message}", outcomeUnknown, cause));
    }

    // Closing the connection ends whatever is open on it.
    private async Task Discard()
    {
        if (_session is { } session)
            await session.DisposeAsync();
        _session = null;
    }
}
