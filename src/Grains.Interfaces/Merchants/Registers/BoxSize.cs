namespace OrderGrains.Merchants.Registers;

/// <summary>How large a kind of box is.</summary>
/// <param name="Length">In <paramref name="Unit"/>, above 0; so are the others.</param>
/// <param name="Width">See there.</param>
/// <param name="Height">See there.</param>
/// <param name="Unit"><c>cm</c> or <c>in</c>.</param>
[GenerateSerializer, Immutable, Alias("og.boxSize")]
public sealed record BoxSize(
    [property: Id(0)] decimal Length, [property: Id(1)] decimal Width, [property: Id(2)] decimal Height, [property: Id(3)] string Unit);
