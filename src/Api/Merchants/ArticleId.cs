using OrderGrains.Api.Doors.CommerceLayer;

namespace OrderGrains.Api.Merchants;

/// <summary>Ids of articles.</summary>
internal static class ArticleId
{
    /// <summary>Follows from the merchant's code, so that an article is found by either.</summary>
    public static string Of(string merchant, string sku) => ResourceId.For(GrainKeys.Stock(merchant, sku));
}
