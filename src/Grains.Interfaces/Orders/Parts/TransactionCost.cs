namespace OrderGrains.Orders;

/// <summary>What MultiSafepay charges the merchant for a transaction.</summary>
[GenerateSerializer, Immutable, Alias("og.transactionCost")]
public sealed record TransactionCost : StoredRecord
{
    /// <summary>Major units, e.g. 0.49.</summary>
    [Id(0)] public decimal Amount { get; init; }

    [Id(1), NotPersonal] public string? Description { get; init; }

    [Id(2)] public long? TransactionId { get; init; }

    /// <summary>E.g. <c>SYSTEM</c>.</summary>
    [Id(3), NotPersonal] public string? Type { get; init; }
}
