namespace OrderGrains.Orders;

/// <summary>Something that is kept for an order until it has been placed, or has not.</summary>
public interface IOrderHold
{
    /// <summary>Which hold; unique per request.</summary>
    string Id { get; }

    /// <summary>Whose order.</summary>
    string Merchant { get; }

    /// <summary>Which order; several holds of one keep as much as the greatest of them.</summary>
    string OrderId { get; }

    /// <summary>The order does not take it later than this, UTC.</summary>
    DateTimeOffset Until { get; }

    /// <summary>How much is kept, at least 1.</summary>
    long Kept { get; }
}
