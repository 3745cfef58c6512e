namespace OrderGrains.Orders;

/// <summary>Centimetres, each above 0 and below 200.</summary>
[GenerateSerializer, Immutable, Alias("og.dimensions")]
public sealed record Dimensions : StoredRecord
{
    [Id(0)] public decimal? Length { get; init; }
    [Id(1)] public decimal? Width { get; init; }
    [Id(2)] public decimal? Height { get; init; }
}
