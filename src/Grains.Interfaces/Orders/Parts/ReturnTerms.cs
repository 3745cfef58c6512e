namespace OrderGrains.Orders;

/// <summary>What was agreed for a return when it was opened. Amounts are minor units, none negative.</summary>
[GenerateSerializer, Immutable, Alias("og.returnTerms")]
public sealed record ReturnTerms : StoredRecord
{
    /// <summary>The pieces go back on the shelf once they are back.</summary>
    [Id(0)] public bool Restock { get; init; }

    /// <summary>Given back beside the pieces.</summary>
    [Id(1)] public long ShippingCost { get; init; }

    /// <summary>Given back beside the pieces.</summary>
    [Id(2)] public long HandlingCost { get; init; }

    /// <summary>Taken off: what the return itself costs.</summary>
    [Id(3)] public long ReturnCost { get; init; }

    /// <summary>Taken off: what a voucher had paid.</summary>
    [Id(4)] public long VoucherValue { get; init; }

    /// <summary>When it was asked for, where that was elsewhere; UTC.</summary>
    [Id(5)] public DateTimeOffset? AskedAt { get; init; }
}
