namespace OrderGrains.Orders;

/// <summary>The merchant's invoice for the order (MultiSafepay).</summary>
[GenerateSerializer, Immutable, Alias("og.invoice")]
public sealed record Invoice : StoredRecord
{
    /// <summary>At most 50 characters.</summary>
    [Id(0), NotPersonal] public string? Id { get; init; }

    [Id(1), Personal] public string? Url { get; init; }
    [Id(2), NotPersonal] public string? PurchaseOrderNumber { get; init; }
}
