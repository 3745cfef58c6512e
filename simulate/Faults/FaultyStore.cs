using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Simulate.Faults;

/// <summary>A store that tells the trace of commits, and misreports how they ended where that is planted.</summary>
internal sealed class FaultyStore(IOrderStore inner, Defects defects, Random random, Action<string>? say) : IOrderStore
{
    private const int SwallowedPercent = 1;

    public async Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            say?.Invoke($"commits {commit.Key} from version {commit.ExpectedVersion} to {commit.Order?.Version}");
            var result = await inner.Commit(commit, cancellationToken);
            say?.Invoke($"commit of {commit.Key} from version {commit.ExpectedVersion}: {result.Outcome}");
            if (defects.AnswersSwallowed && random.Next(100) < SwallowedPercent)
                await new TaskCompletionSource().Task;
            return defects.ConflictsAcknowledged && result.Outcome == CommitOutcome.Conflict
                ? new(CommitOutcome.Committed, commit.Tip)
                : result;
        }
        catch (OrderStoreException e) when (Say(say, commit, e) && defects.UnknownDenied && e.OutcomeUnknown)
        {
            throw new OrderStoreException(e.Message, outcomeUnknown: false, e);
        }
    }

    private static bool Say(Action<string>? say, OrderCommit commit, OrderStoreException e)
    {
        say?.Invoke($"commit of {commit.Key} from version {commit.ExpectedVersion}: {e.Message}{(e.OutcomeUnknown ? " (unknown)" : "")}");
        return true;
    }

    public Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken) => inner.Load(key, cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken) =>
        inner.History(key, afterVersion, limit, cancellationToken);

    public Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken) =>
        inner.FindVersion(key, upTo, at, cancellationToken);

    public Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken) =>
        inner.FindCommands(key, commandIds, window, cancellationToken);

    public Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        inner.FindRecords(key, recordIds, cancellationToken);

    public Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        inner.FindOrderId(merchant, kind, alias, cancellationToken);

    public Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken) => inner.Search(search, cancellationToken);

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) => inner.Count(search, cancellationToken);

    public Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken) =>
        inner.Changes(merchant, after, limit, markets, cancellationToken);

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) => inner.LastChange(merchant, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken) =>
        inner.PendingEffects(limit, cancellationToken);

    public Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        inner.ClaimEffects(relay, limit, hold, cancellationToken);

    public Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) =>
        inner.CompleteEffects(items, cancellationToken);

    public Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken) =>
        inner.PostponeEffects(relay, first, delay, cancellationToken);

    public Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken) =>
        inner.StillPending(effects, cancellationToken);

    public Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken) =>
        inner.ClaimDue(limit, hold, cancellationToken);
}
