using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Merges the sent members into the shipping address (Elastic Path).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editShippingAddress")]
public sealed record EditShippingAddress : OrderAction
{
    [Id(0)] public Optional<string?> FirstName { get; init; }
    [Id(1)] public Optional<string?> LastName { get; init; }
    [Id(2)] public Optional<string?> Company { get; init; }
    [Id(3)] public Optional<string?> Phone { get; init; }
    [Id(4)] public Optional<string?> Line1 { get; init; }
    [Id(5)] public Optional<string?> Line2 { get; init; }
    [Id(6)] public Optional<string?> City { get; init; }
    [Id(7)] public Optional<string?> County { get; init; }
    [Id(8)] public Optional<string?> Region { get; init; }
    [Id(9)] public Optional<string?> Postcode { get; init; }
    [Id(10)] public Optional<string?> Country { get; init; }
    [Id(11)] public Optional<string?> Instructions { get; init; }

    public override Verb Verb => Verb.EditShippingAddress;
}
