using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>What a merchant sorts a customer by. An entry that is in its register no more says nothing.</summary>
[GenerateSerializer, Immutable, Alias("og.customerMarks")]
public sealed record CustomerMarks
{
    public static readonly CustomerMarks None = new();

    /// <summary>The id of the customer's group.</summary>
    [Id(0)] public string? Group { get; init; }

    /// <summary>The ids of the customer's tags, at most <see cref="CustomerRules.MaxTags"/>.</summary>
    [Id(1)] public ValueList<string> Tags { get; init; }
}
