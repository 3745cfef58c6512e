using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The sent members of a postal address; its id stays.</summary>
[GenerateSerializer, Immutable, Alias("og.addressPatch")]
public sealed record AddressPatch
{
    [Id(0)] public Optional<string?> FirstName { get; init; }
    [Id(1)] public Optional<string?> LastName { get; init; }
    [Id(2)] public Optional<string?> Company { get; init; }
    [Id(3)] public Optional<string?> Phone { get; init; }
    [Id(4)] public Optional<string?> Email { get; init; }
    [Id(5)] public Optional<string?> Line1 { get; init; }
    [Id(6)] public Optional<string?> Line2 { get; init; }
    [Id(7)] public Optional<string?> City { get; init; }
    [Id(8)] public Optional<string?> County { get; init; }
    [Id(9)] public Optional<string?> Region { get; init; }
    [Id(10)] public Optional<string?> Postcode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [Id(11)] public Optional<string?> Country { get; init; }

    [Id(12)] public Optional<string?> Instructions { get; init; }
    [Id(13)] public Optional<string?> HouseNumber { get; init; }
}
