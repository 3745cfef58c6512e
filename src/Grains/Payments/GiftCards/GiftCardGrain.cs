using OrderGrains.Customers;
using OrderGrains.Holding;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Payments.GiftCards;

/// <inheritdoc cref="IGiftCardGrain"/>
internal sealed class GiftCardGrain(
    [PersistentState("giftcard")] IPersistentState<GiftCardState> state, IOrderStore orders, TimeProvider time)
    : HoldingGrain<GiftCardState, GiftCardHold>(state, orders, time), IGiftCardGrain
{
    /// <summary>How many changes a card remembers.</summary>
    private const int RememberedChanges = 32;

    public Task<GiftCard?> Read() =>
        Task.FromResult(State.Currency is { } currency
            ? new GiftCard(currency, State.Balance, State.Reserved) { Issued = State.Issued, Blocked = State.Blocked }
            : null);

    public async Task<GiftCard?> Issue(string currency, long amount)
    {
        var issued = State with { Currency = currency, Issued = amount };
        if ((State.Currency ?? currency) != currency || issued.Balance < issued.Reserved)
            return null;
        await Save(issued);
        return await Read();
    }

    public async Task<GiftCardChange> Change(long by, IdempotencyKey? key)
    {
        if (key is not null && State.Changes.FirstOrDefault(made => made.Id == key.Id) is { } made)
            return new(await Read(), KeyReused: made != key);
        if (State.Currency is null || State.Issued + by is not (>= 0 and < Amounts.Max and var amount))
            return new(null);
        var changed = State with { Issued = amount };
        if (changed.Balance < changed.Reserved)
            return new(null);
        await Save(key is null ? changed : changed with { Changes = [.. State.Changes.TakeLast(RememberedChanges - 1), key] });
        return new(await Read());
    }

    public async Task<GiftCard?> Block(bool blocked)
    {
        if (State.Currency is not null)
            await Save(State with { Blocked = blocked });
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

    public Task<bool> Hold(GiftCardHold hold) => Keep(hold);

    public Task Apply(EffectId effectId, OrderEffect effect)
    {
        var charge = $"{effect.Merchant}/{effect.OrderId}/{effect.Hold}";
        var refund = $"{charge}/{effectId.Version}-{effectId.Sequence}";
        var entry = (effect.Kind, effect.Amount) switch
        {
            (EffectKind.ChargeGiftCard, { } amount) => new GiftCardEntry(charge, null, MovementKind.Capture, amount, null),
            (EffectKind.RefundGiftCard, { } amount) => new GiftCardEntry(refund, charge, MovementKind.Refund, amount, null),
            _ => throw new ArgumentException($"A gift card cannot carry out {effect.Kind}.", nameof(effect)),
        };
        return State.Entries.Any(known => known.Key == entry.Key)
            ? Task.CompletedTask
            : Save(State with { Entries = State.Entries.Add(entry), Holds = State.Holds.Without(effect.Hold) });
    }

    protected override bool HasFor(GiftCardState state, GiftCardHold hold) => state.HasFor(hold);

    protected override bool IsTaken(Order order, GiftCardHold hold) => order.GiftCardCharge?.Hold == hold.Id;
}
