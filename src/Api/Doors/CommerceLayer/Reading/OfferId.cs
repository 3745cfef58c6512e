namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>Ids of offers that have a code: they follow from it, so that one is found by either.</summary>
internal static class OfferId
{
    public static string OfCoupon(string merchant, string code) => ResourceId.For(GrainKeys.Coupon(merchant, code));

    public static string OfGiftCard(string merchant, string code) => ResourceId.For(GrainKeys.GiftCard(merchant, code));
}
