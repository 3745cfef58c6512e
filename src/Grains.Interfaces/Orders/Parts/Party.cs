namespace OrderGrains.Orders;

/// <summary>One end of a courier's way: who sends or receives, and where (Fuuffy <c>sender</c> and <c>recipient</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.party")]
public sealed record Party : StoredRecord
{
    [Id(0)] public string? Name { get; init; }

    /// <summary>With country code, e.g. <c>+1234567890</c>.</summary>
    [Id(1)] public string? Phone { get; init; }

    [Id(2)] public string? Email { get; init; }
    [Id(3)] public string? Address { get; init; }
    [Id(4)] public string? City { get; init; }
    [Id(5)] public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Id(6)] public string? Country { get; init; }
}
