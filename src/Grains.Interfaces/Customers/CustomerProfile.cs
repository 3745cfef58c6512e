using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>Who a customer is.</summary>
[GenerateSerializer, Immutable, Alias("og.customerProfile")]
public sealed record CustomerProfile
{
    [Id(0)] public required string Id { get; init; }
    [Id(1)] public required string Merchant { get; init; }
    [Id(2)] public string? Email { get; init; }
    [Id(3)] public string? Name { get; init; }

    /// <summary>What another system calls the customer.</summary>
    [Id(220)] public string? ExternalReference { get; init; }

    /// <summary>One JSON object of the merchant's own, at most <see cref="CustomerRules.MaxMetadata"/> long.</summary>
    [Id(260), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonText? Metadata { get; init; }

    /// <summary>Merchant and id alone: people are kept out of logs.</summary>
    public override string ToString() => $"{Merchant}/{Id}";
}
