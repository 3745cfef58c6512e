namespace OrderGrains.Orders;

/// <summary>One end of a courier's way: who sends or receives, and where (Fuuffy <c>sender</c> and <c>recipient</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.party")]
public sealed record Party : StoredRecord
{
    [Id(0), Personal] public string? Name { get; init; }

    /// <summary>With country code, e.g. <c>+1234567890</c>.</summary>
    [Id(1), Personal] public string? Phone { get; init; }

    [Id(2), Personal] public string? Email { get; init; }
    [Id(3), Personal] public string? Address { get; init; }
    [Id(4), Personal] public string? City { get; init; }
    [Id(5), Personal] public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Id(6), NotPersonal] public string? Country { get; init; }
}
