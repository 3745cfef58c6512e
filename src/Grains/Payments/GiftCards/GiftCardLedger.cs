using OrderGrains.Holding;
using OrderGrains.Orders;

namespace OrderGrains.Payments.GiftCards;

/// <summary>What a gift card's entries add up to, and what may still be done with it.</summary>
internal static class GiftCardLedger
{
    /// <summary>One card is not paid with more often than this.</summary>
    private const int MaxEntries = 10_000;

    /// <summary>So many orders are placed with one card at a time.</summary>
    private const int MaxHolds = 1000;

    extension(GiftCardState card)
    {
        /// <summary>Nothing new is begun with it; what was begun can still be ended.</summary>
        public bool IsFull => card.Entries.Count >= MaxEntries;

        public long Balance => card.Issued - card.Sum(MovementKind.Capture) + card.Sum(MovementKind.Refund);

        public long Reserved => card.Holds.Kept + card.Entries
            .Where(entry => entry is { Kind: MovementKind.Authorize, Refusal: null }).Sum(entry => card.OpenOf(entry));

        /// <summary>Whether the hold's amount is there beside all that is reserved.</summary>
        public bool HasFor(GiftCardHold hold) => card.Currency == hold.Currency
            && !card.Blocked && !card.IsFull && card.Holds.Count < MaxHolds
            && card.Balance - card.Reserved + card.Holds.Kept >= card.Holds.Add(hold).Kept;

        /// <summary>Why a movement cannot be made; null where it can.</summary>
        public string? Refusal(GatewayRequest request, string? parent)
        {
            if (card.Currency != request.Currency)
                return card.Currency is null ? "there is no such gift card" : $"the gift card is in {card.Currency}";
            if (card.Blocked && parent is null)
                return "the gift card is not active";
            if (card.IsFull && parent is null)
                return "the gift card has been used too often";
            var left = request.Kind switch
            {
                MovementKind.Authorize => card.Balance - card.Reserved,
                MovementKind.Capture when parent is null => card.Balance - card.Reserved,
                MovementKind.Capture or MovementKind.Void => card.OpenOf(card.Done(parent)),
                MovementKind.Refund => card.Done(parent)?.Amount - card.Sum(MovementKind.Refund, parent) ?? 0,
                _ => 0,
            };
            return request.Amount > left ? "the gift card does not have that much left" : null;
        }

        private long OpenOf(GiftCardEntry? reservation) => reservation is null
            ? 0
            : reservation.Amount - card.Sum(MovementKind.Capture, reservation.Key) - card.Sum(MovementKind.Void, reservation.Key);

        private GiftCardEntry? Done(string? key) => card.Entries.FirstOrDefault(entry => entry.Key == key && entry.Refusal is null);

        private long Sum(MovementKind kind, string? parent = null) => card.Entries
            .Where(entry => entry.Kind == kind && entry.Refusal is null && (parent is null || entry.Parent == parent))
            .Sum(entry => entry.Amount);
    }
}
