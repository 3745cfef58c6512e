namespace OrderGrains.Carts;

/// <summary>What one change comes to: the cart after it, or why there is none.</summary>
internal readonly record struct CartStep(Cart? Next, CartOutcome Refusal)
{
    public static implicit operator CartStep(Cart next) => new(next, CartOutcome.Accepted);

    public static implicit operator CartStep(CartOutcome refusal) => new(null, refusal);
}
