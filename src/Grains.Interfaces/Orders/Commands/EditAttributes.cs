using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Sets each named attribute and custom field and leaves the others; null removes one (Centra, Elastic Path).</summary>
[GenerateSerializer, Immutable, Alias("og.action.editAttributes")]
public sealed record EditAttributes : OrderAction
{
    [Id(0)] public ValueMap<string?> Attributes { get; init; }
    [Id(1)] public ValueMap<JsonText?> CustomData { get; init; }

    /// <summary>Custom fields are merged with those that are there (RFC 7396) instead of taking their place.</summary>
    [Id(2)] public bool MergesCustomData { get; init; }

    public override Verb Verb => Verb.EditAttributes;
}
