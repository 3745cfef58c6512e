using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Sets the sent members of a line and leaves the others.</summary>
/// <param name="Line">The id of the line.</param>
[GenerateSerializer, Immutable, Alias("og.action.changeLine")]
public sealed record ChangeLine([property: Id(0)] string Line) : EditLines
{
    /// <summary>Not below what has been shipped.</summary>
    [Id(1)] public Optional<int> Quantity { get; init; }

    /// <summary>Price of one piece in minor units.</summary>
    [Id(2)] public Optional<long> UnitAmount { get; init; }

    [Id(3)] public Optional<string?> Name { get; init; }
    [Id(4)] public Optional<int> OptionsCount { get; init; }

    /// <summary>Price of the options of the whole line in minor units.</summary>
    [Id(5)] public Optional<long> OptionsAmount { get; init; }

    /// <summary>Replaces the whole of it.</summary>
    [Id(6)] public Optional<JsonText?> Metadata { get; init; }

    /// <summary>A fraction; null takes the order's.</summary>
    [Id(7)] public Optional<decimal?> TaxRate { get; init; }

    /// <summary>Null takes the order's.</summary>
    [Id(8)] public Optional<bool?> TaxIncluded { get; init; }
}
