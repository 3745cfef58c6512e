namespace OrderGrains.Carts;

/// <summary>A cart, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.cartState")]
internal sealed record CartState
{
    [Id(0)] public Cart? Cart { get; init; }
}
