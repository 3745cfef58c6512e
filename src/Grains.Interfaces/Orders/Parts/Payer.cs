namespace OrderGrains.Orders;

/// <summary>What a MultiSafepay shop tells of who pays, beyond name and address. It never holds a card number.</summary>
[GenerateSerializer, Immutable, Alias("og.payer")]
public sealed record Payer : StoredRecord
{
    [Id(0), Personal] public string? Phone2 { get; init; }
    [Id(1), Personal] public string? IpAddress { get; init; }
    [Id(2), Personal] public string? ForwardedIp { get; init; }
    [Id(3), Personal] public string? UserAgent { get; init; }
    [Id(4), Personal] public string? Referrer { get; init; }
    [Id(5), Personal] public string? Gender { get; init; }
    [Id(6), Personal] public string? Birthday { get; init; }

    /// <summary>The shop's own id of the customer.</summary>
    [Id(7), Personal] public string? Reference { get; init; }

    [Id(8), Personal] public string? AccountHolderName { get; init; }

    /// <summary>An IBAN or the like, of which only the last four characters are kept.</summary>
    [Id(9), Personal] public string? AccountId { get; init; }

    /// <summary>The bank the customer chose.</summary>
    [Id(10), NotPersonal] public string? IssuerId { get; init; }
}
