namespace OrderGrains.Orders;

/// <summary>What found orders are sorted by; equal ones by their id.</summary>
public enum OrderSort
{
    Created,
    Updated,

    /// <summary>The total with taxes.</summary>
    Amount,

    Id,
}
