using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Merges the sent members into the tracking data (MultiSafepay).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editTracking")]
public sealed record EditTracking : OrderAction
{
    [Id(0)] public Optional<string?> Code { get; init; }
    [Id(1)] public Optional<string?> Url { get; init; }
    [Id(2)] public Optional<string?> Carrier { get; init; }
    [Id(3)] public Optional<string?> ShipDate { get; init; }
    [Id(4)] public Optional<string?> Reason { get; init; }

    public override Verb Verb => Verb.EditTracking;
}
