using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>One element of an attribute that a merchant's orders may have (Centra's custom attributes).</summary>
[GenerateSerializer, Immutable, Alias("og.attributeElement")]
public sealed record AttributeElement
{
    /// <summary>The attribute's name, which may itself contain underscores.</summary>
    [Id(0)] public required string Attribute { get; init; }

    /// <summary>The element's name.</summary>
    [Id(1)] public required string Element { get; init; }

    [Id(2)] public required AttributeType Type { get; init; }

    /// <summary>What a select may be; empty for the other types.</summary>
    [Id(3)] public ValueList<string> Options { get; init; }

    /// <summary>How requests name it.</summary>
    [JsonIgnore] public string Key => $"{Attribute}_{Element}";
}
