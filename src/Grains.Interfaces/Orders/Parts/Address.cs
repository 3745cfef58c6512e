namespace OrderGrains.Orders;

/// <summary>A postal address; the union of what Commerce Layer, Elastic Path and MultiSafepay keep of one.</summary>
[GenerateSerializer, Immutable, Alias("og.address")]
public sealed record Address : StoredRecord
{
    /// <summary>The address's own id where the door has one (Commerce Layer <c>addresses</c>).</summary>
    [Id(0), Personal(LeavesNothing = true)] public string? Id { get; init; }

    [Id(1), Personal] public string? FirstName { get; init; }
    [Id(2), Personal] public string? LastName { get; init; }
    [Id(3), Personal] public string? Company { get; init; }
    [Id(4), Personal] public string? Phone { get; init; }
    [Id(5), Personal] public string? Email { get; init; }
    [Id(6), Personal] public string? Line1 { get; init; }
    [Id(7), Personal] public string? Line2 { get; init; }
    [Id(8), Personal] public string? City { get; init; }
    [Id(9), Personal] public string? County { get; init; }

    /// <summary>State, province or region (Commerce Layer <c>state_code</c>, Elastic Path <c>region</c>).</summary>
    [Id(10), Personal] public string? Region { get; init; }

    [Id(11), Personal] public string? Postcode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Id(12), NotPersonal] public string? Country { get; init; }

    [Id(13), Personal] public string? Instructions { get; init; }

    /// <summary>The house number where the door keeps it apart from the street (MultiSafepay).</summary>
    [Id(14), Personal] public string? HouseNumber { get; init; }

    /// <summary>The mobile number where the door keeps it apart from the telephone (Centra <c>cell</c>).</summary>
    [Id(120), Personal] public string? Mobile { get; init; }

    /// <summary>Its id alone: people are kept out of logs.</summary>
    public override string ToString() => $"address {Id}";
}
