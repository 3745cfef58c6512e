using OrderGrains.Orders;

namespace OrderGrains.Payments.GiftCards;

/// <inheritdoc cref="IGiftCardGrain"/>
internal sealed class GiftCardGrain([PersistentState("giftcard")] IPersistentState<GiftCardState> state)
    : StateGrain<GiftCardState>(state), IGiftCardGrain
{
    public Task<GiftCard?> Read() =>
        Task.FromResult(State.Currency is { } currency ? new GiftCard(currency, State.Balance, State.Reserved) : null);

    public async Task<GiftCard?> Issue(string currency, long amount)
    {
        var issued = State with { Currency = currency, Issued = amount };
        if ((State.Currency ?? currency) != currency || issued.Balance < issued.Reserved)
            return null;
        await Save(issued);
        return await Read();
    }

    public async Task<GatewayAnswer> Move(GatewayRequest request)
    {
        var key = request.IdempotencyKey;
        var entry = State.Entries.FirstOrDefault(known => known.Key == key);
        if (entry is null && request.Withdraw)
            entry = new(key, null, request.Kind, 0, "withdrawn");
        if (entry is null)
        {
            var parent = request.Parent is null ? null : (request with { Movement = request.Parent }).IdempotencyKey;
            entry = new(key, parent, request.Kind, request.Amount, State.Refusal(request, parent));
        }

        var isKept = entry.Refusal is null || !State.IsFull;
        if (State.Currency is not null && isKept && !State.Entries.Contains(entry))
            await Save(State with { Entries = State.Entries.Add(entry) });
        var card = this.GetPrimaryKeyString();
        return entry.Refusal is null
            ? new(MovementState.Succeeded, card)
            : new(request.Withdraw ? MovementState.Cancelled : MovementState.Failed, card, entry.Refusal);
    }
}
