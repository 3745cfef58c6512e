using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>What is written beside an order and its history: the feed, aliases, effects, what falls due.</summary>
internal sealed class CommitDetails(SqliteConnection connection)
{
    private readonly Statement _feed = new(
        connection,
        "INSERT INTO order_feed (merchant, ordinal, before, place) VALUES (@merchant, @ordinal, @before, @place)",
        "@merchant", "@ordinal", "@before", "@place");

    private readonly Statement _alias = new(
        connection,
        """
        INSERT INTO order_aliases (merchant, kind, alias, order_id) VALUES (@merchant, @kind, @alias, @order)
        ON CONFLICT (merchant, kind, alias, order_id) DO NOTHING
        """,
        "@merchant", "@kind", "@alias", "@order");

    private readonly Statement _free = new(
        connection,
        "DELETE FROM order_aliases WHERE merchant = @merchant AND kind = @kind AND alias = @alias AND order_id = @order",
        "@merchant", "@kind", "@alias", "@order");

    private readonly Statement _effect = new(
        connection,
        "INSERT INTO outbox (merchant, order_id, version, seq, effect) VALUES (@merchant, @order, @version, @seq, @effect)",
        "@merchant", "@order", "@version", "@seq", "@effect");

    private readonly Statement _due = new(
        connection,
        """
        INSERT INTO order_due (merchant, order_id, due_at) VALUES (@merchant, @order, @due)
        ON CONFLICT (merchant, order_id) DO UPDATE SET due_at = excluded.due_at, claimed_until = 0
        """,
        "@merchant", "@order", "@due");

    private readonly Statement _undue = new(
        connection, "DELETE FROM order_due WHERE merchant = @merchant AND order_id = @order", "@merchant", "@order");

    /// <param name="commit">What is written.</param>
    /// <param name="ordinal">The order's number.</param>
    public void Write(PreparedCommit commit, long ordinal)
    {
        var (merchant, order) = (commit.Key.Merchant, commit.Key.OrderId);
        if (commit.HasEvents)
            _feed.Execute(merchant, ordinal, commit.Before, commit.Next!.Place);
        foreach (var alias in commit.Freed)
            _free.Execute(merchant, alias.Kind.ToString(), alias.Alias, order);
        foreach (var alias in commit.Aliases)
            _alias.Execute(merchant, alias.Kind.ToString(), alias.Alias, order);
        foreach (var effect in commit.Effects)
            _effect.Execute(merchant, order, effect.Version, effect.Sequence, effect.Effect);
        if (commit.Due is { At: { } due })
            _due.Execute(merchant, order, due);
        else if (commit.Due is not null)
            _undue.Execute(merchant, order);
    }
}
