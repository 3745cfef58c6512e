using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>The storefront's pages around a checkout (Commerce Layer).</summary>
[GenerateSerializer, Immutable, Alias("og.orderLinks")]
public record struct OrderLinks : IStoredRecord
{
    [Id(0), Personal] public string? CartUrl { readonly get; init; }
    [Id(1), Personal] public string? ReturnUrl { readonly get; init; }
    [Id(2), NotPersonal] public string? TermsUrl { readonly get; init; }
    [Id(3), NotPersonal] public string? PrivacyUrl { readonly get; init; }

    /// <inheritdoc/>
    [Id(4), JsonIgnore, JsonPropertyName(UnknownMembers.NoName)]
    public UnknownMembers? Unknown { readonly get; internal set; }
}
