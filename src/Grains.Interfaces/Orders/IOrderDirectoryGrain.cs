using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Orders;

/// <summary>What is asked about a merchant's orders as a whole. Stateless; its key is 0.</summary>
[Alias("og.IOrderDirectoryGrain"), Version(1)]
public interface IOrderDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The id of the merchant's order that has this name, or null.</summary>
    [Alias("Find")]
    Task<string?> Find(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken);

    /// <summary>The orders that meet the conditions, as last committed; about 4 MB of them at most.</summary>
    [Alias("Search")]
    Task<SearchPage> Search(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>How many orders meet the conditions.</summary>
    [Alias("Count")]
    Task<long> Count(OrderSearch search, CancellationToken cancellationToken);

    /// <summary>
    /// The changes behind a cursor, from the first one without: each at least once, those of an order by version, about 4 MB of
    /// them at most. Null when the cursor is none. Of the orders in other markets than these nothing is given, though the cursor moves
    /// past it.
    /// </summary>
    [Alias("Changes")]
    Task<ChangesPage?> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken);

    /// <summary>The cursor behind the last change there is.</summary>
    [Alias("LastChange")]
    Task<string> LastChange(string merchant, CancellationToken cancellationToken);
}
