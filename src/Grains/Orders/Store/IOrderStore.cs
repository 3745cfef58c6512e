using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders.Store;

/// <summary>
/// Where orders are kept. Commits of different orders are gathered into one database transaction; each is fenced by where
/// its order's history ended (see <see cref="OrderTip"/>), and told on its own how it ended.
/// </summary>
public interface IOrderStore
{
    /// <summary>The order with its newest live idempotency records and its recent commands, or null when there is none.</summary>
    Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Joins the next transaction and returns when it has ended. At most one commit per order may be under way. A commit that carries
    /// nothing (see <see cref="OrderCommit.IsVersionCheck"/>) only asks whether the order is still where it was.
    /// </summary>
    /// <exception cref="OrderStoreException">The commit failed; its kind tells whether it may have been made.</exception>
    Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Events after a version, oldest first; whole versions, at least one, until <paramref name="limit"/> is reached or the page is as
    /// large as <see cref="PageBudget"/> allows.
    /// </summary>
    Task<IReadOnlyList<StoredEvent>> History(OrderKey key, long afterVersion, int limit, CancellationToken cancellationToken);

    /// <summary>The last of an order's versions up to one that was made at a time or before; null where there is none.</summary>
    Task<long?> FindVersion(OrderKey key, long upTo, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// The versions that commands led to, looked for among the order's events as far back as the window reaches, along the index that
    /// keeps the events of an order together: an index by command would cost every update a page more, and repeats are rare.
    /// </summary>
    Task<IReadOnlyList<RecentCommand>> FindCommands(
        OrderKey key, IReadOnlyCollection<Guid> commandIds, CommandWindow window, CancellationToken cancellationToken);

    /// <summary>
    /// Those of an order's idempotency records that have one of the ids and are still kept, by an index.
    /// </summary>
    Task<IReadOnlyList<IdempotencyRecord>> FindRecords(
        OrderKey key, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);

    /// <summary>The order of a merchant that has another name; null where none has it, or several have it.</summary>
    Task<string?> FindOrderId(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken);

    /// <summary>
    /// Orders that meet the conditions, in the order asked for (see <see cref="SearchPositionComparer"/>), at most as many as the search's
    /// limit and <see cref="PageBudget"/> allow. Whatever was committed before is found.
    /// </summary>
    Task<FoundPage> Search(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>How many orders meet the conditions, wherever the search continues.</summary>
    Task<long> Count(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>
    /// Events of a merchant's orders behind a cursor: every committed one sooner or later and never before one of the same order that
    /// precedes it, also when commits overlap and after the database was restored. After a restore some may come again.
    /// </summary>
    /// <param name="merchant">Whose orders.</param>
    /// <param name="after">What an earlier call gave; null begins with the first event.</param>
    /// <param name="limit">The most events to look at, at least 1; fewer where <see cref="PageBudget"/> ends the page.</param>
    /// <param name="markets">
    /// Of what was looked at, only the events of orders that are in these markets now are given, see <see cref="MarketScope"/>.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none of this kind of store.</exception>
    Task<FeedPage> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken);

    /// <summary>The cursor behind the last event that <see cref="Changes"/> would give now.</summary>
    Task<string> LastChange(string merchant, CancellationToken cancellationToken);

    /// <summary>Undelivered effects, oldest first.</summary>
    Task<IReadOnlyList<OutboxItem>> PendingEffects(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the oldest effects that are due to one relay and, until its claim is over by the database's clock, to no other. One is due
    /// unless it, or an earlier one of its order, is claimed or postponed: so the effects of an order are in one hand at a time.
    /// </summary>
    /// <param name="relay">Whoever asks, by an id that is of this claim alone.</param>
    /// <param name="limit">The most effects to give; at least 1.</param>
    /// <param name="hold">How long the claim holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<EffectClaim> ClaimEffects(Guid relay, int limit, TimeSpan hold, CancellationToken cancellationToken);

    /// <summary>Forgets delivered effects, whoever has claimed them by now.</summary>
    Task CompleteEffects(IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a claim, by its id, on an effect that could not be delivered and on the later ones of its order: they are due again after a
    /// time, by the database's clock. What has been claimed again since is left alone.
    /// </summary>
    Task PostponeEffects(Guid relay, OutboxItem first, TimeSpan delay, CancellationToken cancellationToken);

    /// <summary>Those of some effects that are still in the outbox. One that is not was carried out, and never comes back.</summary>
    Task<IReadOnlyList<EffectId>> StillPending(IReadOnlyCollection<EffectId> effects, CancellationToken cancellationToken);

    /// <summary>
    /// Gives orders of which something has fallen due (see <see cref="DueTimes"/>), by the database's clock, to one sweeper and, until its
    /// claim is over, to no other. A commit keeps an order's row as the order says; nothing else ends it.
    /// </summary>
    /// <param name="limit">The most orders to give; at least 1.</param>
    /// <param name="hold">How long the claim holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<DueClaim> ClaimDue(int limit, TimeSpan hold, CancellationToken cancellationToken);
}
