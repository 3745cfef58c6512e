using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Orders.Holding;
using OrderGrains.Merchants;
using OrderGrains.Merchants.Offers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Uses of coupons, of which only those that were made at this door are counted: they may have a limit.</summary>
internal sealed class CouponHolds(GrainReads reads) : IHoldKind
{
    public HeldKind Kind => HeldKind.Coupon;

    public IEnumerable<(string Name, long Amount)> Needs(Order? order, Order placed) =>
        placed.Coupon?.Code is { } code && order?.CouponUse?.Code != code ? [(code, 1)] : [];

    public async Task<long?> Hold(
        (string Name, long Amount) need, Order placed, string hold, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var key = GrainKeys.Offer(placed.Merchant, OfferId.OfCoupon(placed.Merchant, need.Name));
        var offer = await reads.Ask(key, (IOfferGrain grain) => grain.Get(), cancellationToken);
        if (offer?.Coupon?.UsageLimit is not { } limit)
            return null;
        var asked = new CouponHold(hold, placed.Merchant, placed.Id, limit, until);
        var isHeld = await reads.Ask(
            GrainKeys.Coupon(placed.Merchant, need.Name), (ICouponGrain coupon) => coupon.Hold(asked), cancellationToken);
        return isHeld ? need.Amount : 0;
    }

    public bool IsTaken(Order order, string name, string hold) => order.CouponUse?.Hold == hold;

    public Task Release(string merchant, string name, string hold, CancellationToken cancellationToken) =>
        reads.Tell(GrainKeys.Coupon(merchant, name), (ICouponGrain coupon) => coupon.Release(hold), cancellationToken);
}
