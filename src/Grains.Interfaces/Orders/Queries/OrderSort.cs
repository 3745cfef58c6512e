namespace OrderGrains.Orders;

/// <summary>What found orders are sorted by; equal ones by their id.</summary>
public enum OrderSort
{
    Created = 0,
    Updated = 1,

    /// <summary>The total with taxes.</summary>
    Amount = 2,

    Id = 3,
}
