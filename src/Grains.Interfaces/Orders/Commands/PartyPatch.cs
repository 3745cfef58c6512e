using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The sent members of a sender or recipient.</summary>
[GenerateSerializer, Immutable, Alias("og.partyPatch")]
public sealed record PartyPatch
{
    [Id(0)] public Optional<string?> Name { get; init; }
    [Id(1)] public Optional<string?> Phone { get; init; }
    [Id(2)] public Optional<string?> Email { get; init; }
    [Id(3)] public Optional<string?> Address { get; init; }
    [Id(4)] public Optional<string?> City { get; init; }
    [Id(5)] public Optional<string?> PostalCode { get; init; }
    [Id(6)] public Optional<string?> Country { get; init; }
}
