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

    /// <summary>Merchant and id alone: people are kept out of logs.</summary>
    public override string ToString() => $"{Merchant}/{Id}";
}
