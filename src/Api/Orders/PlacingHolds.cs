using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>What is kept elsewhere for an order that is being placed: pieces on the shelves, and what its gift card pays.</summary>
internal sealed class PlacingHolds(StockHolds stock, GiftCardHolds cards, TimeProvider time)
{
    /// <summary>An order that has not been placed so long after the holds were taken is not placed by that request any more.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Has the order placed with all that is kept for it, and releases what it does not need.</summary>
    /// <param name="order">As it was read.</param>
    /// <param name="placed">As it would be once it is placed.</param>
    /// <param name="hold">An id that no other request has.</param>
    /// <param name="place">Sends the order what is held.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<OrderReply> Place(
        Order order, Order placed, string hold, Func<HeldStock, HeldGiftCard, Task<OrderReply>> place, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Limit;
        var pieces = await stock.Take(order, placed, hold, until, cancellationToken);
        var card = await cards.Take(order, placed, hold, until, cancellationToken);
        var reply = await place(pieces, card);
        if (reply.Outcome == OrderOutcome.Unknown)
            return reply;
        await stock.Release(pieces, reply, order.Merchant, cancellationToken);
        await cards.Release(card, reply, order.Merchant, cancellationToken);
        return reply;
    }

    /// <summary>Nothing: an order that needs anything is not placed with it.</summary>
    public static (HeldStock Stock, HeldGiftCard GiftCard) None => (new("", default, []), new("", default, "", 0));
}
