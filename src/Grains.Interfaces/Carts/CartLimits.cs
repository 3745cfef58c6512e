namespace OrderGrains.Carts;

/// <summary>How much a cart may hold, and how long.</summary>
public static class CartLimits
{
    /// <summary>Positions of a cart.</summary>
    public const int MostItems = 500;

    /// <summary>Pieces of one position.</summary>
    public const int MostPieces = 1_000_000;

    /// <summary>After the last change (Elastic Path keeps carts seven days).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
}
