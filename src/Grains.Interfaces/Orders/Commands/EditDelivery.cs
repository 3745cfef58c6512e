using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Merges the sent members into the courier's part of the order (Fuuffy).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editDelivery")]
public sealed record EditDelivery : OrderAction
{
    [Id(0)] public PartyPatch? Sender { get; init; }
    [Id(1)] public PartyPatch? Recipient { get; init; }
    [Id(2)] public PackagePatch? Package { get; init; }
    [Id(3)] public Optional<string?> ServiceType { get; init; }
    [Id(4)] public Optional<string?> Notes { get; init; }

    public override Verb Verb => Verb.EditDelivery;
}
