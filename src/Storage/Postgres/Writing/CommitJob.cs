using System.Diagnostics;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A commit on its way into a batch.</summary>
/// <param name="commit">What is written.</param>
/// <param name="cancellationToken">Takes the job back while it waits; from then on it runs to its end.</param>
internal sealed class CommitJob(PreparedCommit commit, CancellationToken cancellationToken) : WriteJob(commit.Key)
{
    private readonly Answer<CommitResult> _answer = new(cancellationToken);

    public PreparedCommit Commit => commit;

    /// <summary>The order's number; a new order's is given before it is written.</summary>
    public long Ordinal { get; set; } = commit.Tip?.Ordinal ?? 0;

    public override long Size { get; } = commit.Size;

    public Task<CommitResult> Done => _answer.Done;

    public override IReadOnlyList<Activity> Spans => commit.Spans;

    public override bool IsCanceled => _answer.IsCanceled;

    /// <summary>What became of it, told by <see cref="Complete"/>.</summary>
    public void Judge(CommitOutcome outcome) => _answer.Value = new(
        outcome, outcome == CommitOutcome.Committed && commit.Next is { } next ? next with { Ordinal = Ordinal } : null);

    public override void Complete() => _answer.Give();

    public override void Fail(OrderStoreException failure) => _answer.Fail(failure);
}
