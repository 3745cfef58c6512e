using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Keeps on a gift card what it is to pay of an order while that is being placed. What is not released, since nobody knows whether the
/// order was placed, the card finds out for itself.
/// </summary>
internal sealed class GiftCardHolds(GrainReads reads)
{
    /// <summary>Holds what the card is to pay, where it has not been charged yet.</summary>
    /// <param name="order">As it was read.</param>
    /// <param name="placed">As it would be once it is placed.</param>
    /// <param name="hold">An id that no other request has.</param>
    /// <param name="until">Until when the order may charge the card.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<HeldGiftCard> Take(
        Order order, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var code = placed.GiftCardCode ?? "";
        if (order.GiftCardCharge?.Code == code || placed.Totals.GiftCard >= 0 || code.Length == 0)
            return new(hold, until, code, Amount: 0);
        var asked = new GiftCardHold(hold, order.Merchant, order.Id, placed.Currency, -placed.Totals.GiftCard, until);
        var isHeld = await reads.Ask(Key(order.Merchant, code), (IGiftCardGrain card) => card.Hold(asked), cancellationToken);
        return new(hold, until, code, isHeld ? asked.Amount : 0);
    }

    /// <summary>Releases what the order has not charged.</summary>
    public async Task Release(HeldGiftCard held, OrderReply reply, string merchant, CancellationToken cancellationToken)
    {
        if (held.Amount == 0 || reply.Order?.GiftCardCharge?.Hold == held.Hold)
            return;
        await reads.Ask(Key(merchant, held.Code), async (IGiftCardGrain card) =>
        {
            await card.Release(held.Hold);
            return true;
        }, cancellationToken);
    }

    private static string Key(string merchant, string code) => GrainKeys.GiftCard(merchant, code);
}
