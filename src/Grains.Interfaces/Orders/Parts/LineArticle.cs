namespace OrderGrains.Orders;

/// <summary>What a line sells, in the words of the merchant's catalogue (Centra <c>itemText</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.lineArticle")]
public sealed record LineArticle : StoredRecord
{
    [Id(0), NotPersonal] public string? Ean { get; init; }
    [Id(1), NotPersonal] public string? Upc { get; init; }
    [Id(2), NotPersonal] public string? Brand { get; init; }
    [Id(3), NotPersonal] public string? Variant { get; init; }
    [Id(4), NotPersonal] public string? Size { get; init; }

    /// <summary>The size as the customer knows it.</summary>
    [Id(5), NotPersonal] public string? LocalizedSize { get; init; }

    /// <summary>The name of the chart that <see cref="LocalizedSize"/> is taken from.</summary>
    [Id(6), NotPersonal] public string? SizeChart { get; init; }
}
