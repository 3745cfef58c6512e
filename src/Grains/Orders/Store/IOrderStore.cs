namespace OrderGrains.Orders.Store;

/// <summary>
/// Where orders are kept. Commits of different orders are gathered into one database transaction; each is fenced by the version it
/// expects, and told on its own how it ended.
/// </summary>
public interface IOrderStore
{
    /// <summary>The order with its live idempotency records and its recent commands, or null when there is none.</summary>
    Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Joins the next transaction and returns when it has ended. At most one commit per order may be under way. A commit that carries
    /// nothing (see <see cref="OrderCommit.IsVersionCheck"/>) only asks whether the order still has the expected version.
    /// </summary>
    /// <exception cref="OrderStoreException">The commit failed; its kind tells whether it may have been made.</exception>
    Task<CommitOutcome> Commit(OrderCommit commit, CancellationToken cancellationToken);

    /// <summary>Events after a version, oldest first; whole versions, at least one, until <paramref name="limit"/> is reached.</summary>
    Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The version that a command led to, looked for among the order's events after a version; null where it has none there.
    /// </summary>
    Task<long?> FindCommand(OrderKey key, Guid commandId, long afterVersion, CancellationToken cancellationToken);

    /// <summary>The order of a merchant that has another name, or null.</summary>
    Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken);

    /// <summary>
    /// Orders that meet the conditions, in the order asked for (see <see cref="SearchPositionComparer"/>), at most as many as the search's
    /// limit. Whatever was committed before is found.
    /// </summary>
    Task<IReadOnlyList<FoundOrder>> Search(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>How many orders meet the conditions, wherever the search continues.</summary>
    Task<long> Count(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>
    /// Events of a merchant's orders behind a cursor: every committed one sooner or later and never before one of the same order that
    /// precedes it, also when commits overlap and after the database was restored. After a restore some may come again.
    /// </summary>
    /// <param name="merchant">Whose orders.</param>
    /// <param name="after">What an earlier call gave; null begins with the first event.</param>
    /// <param name="limit">The most events to give; at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none of this kind of store.</exception>
    Task<FeedPage> Changes(string merchant, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The cursor behind the last event that <see cref="Changes"/> would give now.</summary>
    Task<string> LastChange(string merchant, CancellationToken cancellationToken);

    /// <summary>Undelivered effects, oldest first.</summary>
    Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken);

    /// <summary>Forgets a delivered effect.</summary>
    Task CompleteEffect(OutboxItem item, CancellationToken cancellationToken);

    /// <summary>
    /// Drops idempotency records that are older than their keep time by the store's clock; returns how many. Where processes share the
    /// store, none of theirs is asked.
    /// </summary>
    Task<int> DropExpiredRecords(CancellationToken cancellationToken);
}
