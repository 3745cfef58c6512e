using OrderGrains.Merchants.Offers;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What every offer shows at the end.</summary>
internal static class OfferColumns
{
    public static IEnumerable<Column<T>> Of<T>(Func<T, Offer> offer) =>
    [
        new("created_at", item => offer(item).CreatedAt),
        new("updated_at", item => offer(item).UpdatedAt),
        new("reference", item => offer(item).Reference),
        new("metadata", item => offer(item).Metadata ?? JsonText.EmptyObject),
    ];
}
