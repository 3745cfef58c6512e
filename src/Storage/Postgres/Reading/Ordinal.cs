namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>The number by which everything that is written with every update names its order.</summary>
internal static class Ordinal
{
    /// <summary>That of the order with the merchant and id of the first two parameters; null where there is none.</summary>
    public const string OfKey = "(SELECT ordinal FROM orders WHERE merchant = $1 AND order_id = $2)";
}
