namespace OrderGrains.Customers;

/// <summary>What a customer's book says of an address beside the address.</summary>
[GenerateSerializer, Immutable, Alias("og.bookNote")]
public sealed record BookNote
{
    /// <summary>The address's id.</summary>
    [Id(0)] public required string Address { get; init; }

    /// <summary>What the customer calls it, as <c>Home</c>; null for nothing.</summary>
    [Id(1)] public string? Name { get; init; }

    [Id(2)] public DateTimeOffset CreatedAt { get; init; }
    [Id(3)] public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Its id alone: people are kept out of logs.</summary>
    public override string ToString() => $"note on address {Address}";
}
