using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Which orders of a merchant are looked for, and how they are sorted. Unset conditions let every order pass.</summary>
[GenerateSerializer, Immutable, Alias("og.orderSearch")]
public sealed record OrderSearch
{
    [Id(0)] public required string Merchant { get; init; }

    /// <summary>Any of these; empty for all.</summary>
    [Id(1)] public ValueList<OrderStatus> Statuses { get; init; }

    /// <inheritdoc cref="Statuses"/>
    [Id(2)] public ValueList<PaymentStatus> Payments { get; init; }

    /// <inheritdoc cref="Statuses"/>
    [Id(3)] public ValueList<FulfillmentStatus> Fulfillments { get; init; }

    /// <summary>The customer's, whatever its case.</summary>
    [Id(4)] public string? Email { get; init; }

    /// <summary>The market's id.</summary>
    [Id(5)] public string? Market { get; init; }

    [Id(6)] public string? Reference { get; init; }

    /// <summary>Inclusive.</summary>
    [Id(7)] public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Exclusive.</summary>
    [Id(8)] public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Inclusive.</summary>
    [Id(9)] public DateTimeOffset? UpdatedAfter { get; init; }

    /// <summary>Exclusive.</summary>
    [Id(10)] public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>The least total with taxes, in minor units.</summary>
    [Id(11)] public long? MinAmount { get; init; }

    /// <summary>The greatest total with taxes, in minor units.</summary>
    [Id(12)] public long? MaxAmount { get; init; }

    [Id(13)] public OrderSort Sort { get; init; }

    /// <summary>From the greatest to the least; ids among equals too.</summary>
    [Id(14)] public bool Descending { get; init; }

    /// <summary>Continues behind this position; null begins at the beginning.</summary>
    [Id(15)] public SearchPosition? After { get; init; }

    /// <summary>The most orders to give; at least 1.</summary>
    [Id(16)] public required int Limit { get; init; }

    /// <summary>The markets the searcher serves, see <see cref="MarketScope"/>: orders of others are not there.</summary>
    [Id(17)] public ValueList<int>? Markets { get; init; }

    /// <summary>The customer's id.</summary>
    [Id(18)] public string? Customer { get; init; }

    /// <summary>
    /// How many orders are passed over before the first one given, 0 to <see cref="MostSkipped"/>: for callers who ask for pages by their
    /// numbers. The store reads what it passes over; a position is found at once.
    /// </summary>
    [Id(19)] public int Skip { get; init; }

    /// <summary>The most that <see cref="Skip"/> may be.</summary>
    public const int MostSkipped = 10_000;
}
