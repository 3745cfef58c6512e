namespace OrderGrains.Customers;

/// <summary>Who has an email.</summary>
[GenerateSerializer, Immutable, Alias("og.customerEmailState")]
internal sealed record CustomerEmailState
{
    [Id(0)] public string? CustomerId { get; init; }
}
