using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>Three texts of the caller's own, which nobody here looks into (MultiSafepay).</summary>
[GenerateSerializer, Immutable, Alias("og.freeTexts")]
public record struct FreeTexts : IStoredRecord
{
    [Id(0), Personal] public string? First { readonly get; init; }
    [Id(1), Personal] public string? Second { readonly get; init; }
    [Id(2), Personal] public string? Third { readonly get; init; }

    /// <inheritdoc/>
    [Id(3), JsonIgnore, JsonPropertyName(UnknownMembers.NoName)]
    public UnknownMembers? Unknown { readonly get; internal set; }
}
