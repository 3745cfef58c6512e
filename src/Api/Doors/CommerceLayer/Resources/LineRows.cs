using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>
/// The rows that an order's line items have (page, A7 and A10): the lines, then what the vendor adds by itself, which adds up to the
/// order's amounts. Those are read only, for they follow from the order.
/// </summary>
internal static class LineRows
{
    private const string External = "external_promotions";
    private const string Adjustments = "adjustments";

    /// <summary>The types of what a row may be for, as far as they are resources.</summary>
    public static readonly string[] ItemTypes =
        ["skus", .. Promotions.Types, "shipments", "payment_methods", "gift_cards"];

    private static readonly Func<Order, IEnumerable<LineRow>>[] Kinds =
        [order => order.Lines.Select(Bought), Coupons, Parcels, Methods, ByHand, GiftCards];

    public static IEnumerable<LineRow> Of(Order order) => Kinds.SelectMany(rows => rows(order));

    /// <summary>The row that has this id as a line item of the order; null for none.</summary>
    public static LineRow? Find(Order order, string id) => Of(order).FirstOrDefault(row => row.Id == id);

    public static LineRow Bought(OrderLine line) => new(line.Id, "skus", line.UnitAmount, async view =>
        await view.Reads.ArticleBySku(line.Sku) is { } article ? Catalogue.Sku(article) : null)
    {
        Line = line,
        Name = line.Name,
    };

    /// <summary>What the coupon takes off is what other discounts leave of them all.</summary>
    private static IEnumerable<LineRow> Coupons(Order order)
    {
        var others = order.Adjustments.Where(IsDiscount).ToArray();
        if (order.Coupon is { } coupon)
        {
            var type = coupon.Percentage is null ? Promotions.FixedAmounts : Promotions.Percentages;
            var amount = Math.Min(0, order.Totals.Discount.Amount - others.Sum(discount => discount.Amount));
            yield return new(Id("c", coupon.Code), type.Name, amount, view => Promotion(order.Merchant, coupon.Code, view))
            {
                Name = coupon.Code,
                CouponCode = coupon.Code,
            };
        }

        foreach (var discount in others.Where(discount => discount.Kind == AdjustmentKind.Coupon))
            yield return Adjusted(External, discount);
    }

    private static IEnumerable<LineRow> Parcels(Order order) =>
    [
        .. order.Shipments.Where(shipment => shipment.Method is not null).Select(shipment => new LineRow(
            Id("d", shipment.Id), "shipments", shipment.Method!.Amount, _ => Held(OrderParts.Shipment(order, shipment)))
        {
            Name = shipment.Number is { } number ? $"Shipment #{number}" : shipment.Method.Name,
        }),
        .. Adjusted(order, AdjustmentKind.Shipping, "shipments"),
    ];

    private static IEnumerable<LineRow> Methods(Order order) =>
    [
        .. order.PaymentMethod is { } method
            ? [new("f-1", "payment_methods", method.Amount, _ => Held(SharedResources.PaymentMethod(order, method))) { Name = method.Name }]
            : Array.Empty<LineRow>(),
        .. Adjusted(order, AdjustmentKind.PaymentFee, "payment_methods"),
    ];

    private static IEnumerable<LineRow> ByHand(Order order) => Adjusted(order, AdjustmentKind.Manual, Adjustments);

    /// <summary>Cards pay one after another what is left to pay.</summary>
    private static IEnumerable<LineRow> GiftCards(Order order)
    {
        var left = -order.Totals.GiftCard;
        foreach (var card in order.Adjustments.Where(adjustment => adjustment.Kind == AdjustmentKind.GiftCard))
        {
            var pays = Math.Min(left, -card.Amount);
            left -= pays;
            yield return new(Id("g", card.Id), "gift_cards", -pays, view => Card(order.Merchant, card.Code, view))
            {
                Name = $"Gift card: {Money.Format(pays, order.Currency)}",
            };
        }
    }

    private static IEnumerable<LineRow> Adjusted(Order order, AdjustmentKind kind, string itemType) =>
        order.Adjustments.Where(adjustment => adjustment.Kind == kind).Select(adjustment => Adjusted(itemType, adjustment));

    private static LineRow Adjusted(string itemType, Adjustment adjustment) =>
        new(Id("a", adjustment.Id), itemType, adjustment.Amount, _ => Held(null)) { Name = adjustment.Label ?? adjustment.Code };

    private static bool IsDiscount(Adjustment adjustment) =>
        adjustment.Kind == AdjustmentKind.Coupon || adjustment is { Kind: AdjustmentKind.Manual, Amount: < 0 };

    private static async Task<Resource?> Promotion(string merchant, string code, View view) =>
        await view.Reads.Offer(OfferKind.Coupon, OfferId.OfCoupon(merchant, code)) is { Coupon.Promotion: { } id }
        && await view.Reads.Offer(OfferKind.Promotion, id) is { } promotion
            ? Promotions.Of(promotion)
            : null;

    private static async Task<Resource?> Card(string merchant, string? code, View view) =>
        code is not null && await view.Reads.Offer(OfferKind.GiftCard, OfferId.OfGiftCard(merchant, code)) is { } offer
        && await view.Reads.GiftCard(code) is { } card
            ? Resources.GiftCards.Of(offer, card)
            : null;

    private static Task<Resource?> Held(Resource? item) => Task.FromResult(item);

    /// <summary>As parts of an order are called that it gives ids itself (<see cref="PartName"/>); always the same for one part.</summary>
    private static string Id(string kind, string part) =>
        $"{kind}-{BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(part)))}";
}
