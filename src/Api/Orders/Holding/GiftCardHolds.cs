using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Orders.Holding;

/// <summary>What gift cards pay of orders, where they have not been charged yet.</summary>
internal sealed class GiftCardHolds(GrainReads reads) : IHoldKind
{
    public HeldKind Kind => HeldKind.GiftCard;

    public IEnumerable<(string Name, long Amount)> Needs(Order? order, Order placed) =>
        placed.GiftCardCode is { Length: > 0 } code && -placed.Totals.GiftCard - (order?.ChargedTo(code) ?? 0) is > 0 and var more
            ? [(code, more)]
            : [];

    public async Task<long?> Hold(
        (string Name, long Amount) need, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var asked = new GiftCardHold(hold, placed.Merchant, placed.Id, placed.Currency, need.Amount, until);
        var key = GrainKeys.GiftCard(placed.Merchant, need.Name);
        return await reads.Ask(key, (IGiftCardGrain card) => card.Hold(asked), cancellationToken) ? need.Amount : 0;
    }

    public bool IsTaken(Order order, string name, string hold) => order.GiftCardCharge?.Hold == hold;

    public Task Release(string merchant, string name, string hold, CancellationToken cancellationToken) =>
        reads.Tell(GrainKeys.GiftCard(merchant, name), (IGiftCardGrain card) => card.Release(hold), cancellationToken);
}
