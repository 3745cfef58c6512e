namespace OrderGrains.Carts;

/// <summary>One cart.</summary>
internal sealed class CartGrain([PersistentState("cart")] IPersistentState<CartState> state, TimeProvider time)
    : StateGrain<CartState>(state), ICartGrain
{
    public Task<CartReply> Get(Cart blank) => Task.FromResult(CartRules.Reply(Now(blank)));

    public async Task<CartReply> Change(Cart blank, CartChange change)
    {
        var reply = CartRules.Change(Now(blank), change, time.GetUtcNow());
        if (reply.Outcome == CartOutcome.Accepted)
            await Save(new() { Cart = reply.Cart });
        return reply;
    }

    public Task Delete() => Save(new());

    private Cart Now(Cart blank)
    {
        var now = time.GetUtcNow();
        return State.Cart is { } cart && now < cart.UpdatedAt + CartLimits.Lifetime
            ? cart
            : blank with { CreatedAt = now, UpdatedAt = now };
    }
}
