namespace OrderGrains.Orders;

/// <summary>
/// One of several taxes of a line, reckoned by somebody else (Elastic Path's tax items). It has a rate or an amount, and takes the place of
/// the line's own rate and of the order's.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.lineTax")]
public sealed record LineTax : StoredRecord
{
    /// <summary>The most that a line may have (Elastic Path's limit).</summary>
    public const int Most = 5;

    [Id(0), NotPersonal] public required string Id { get; init; }
    [Id(1), NotPersonal] public string? Name { get; init; }

    /// <summary>Where the tax is levied.</summary>
    [Id(2), NotPersonal] public string? Jurisdiction { get; init; }

    /// <summary>What it is called there.</summary>
    [Id(3), NotPersonal] public string? Code { get; init; }

    /// <summary>A fraction of at most ten decimals, such as 0.2; null for one of an amount.</summary>
    [Id(4)] public decimal? Rate { get; init; }

    /// <summary>Of the whole line, in minor units, 0 or more; null for one of a rate.</summary>
    [Id(5)] public long? Amount { get; init; }
}
