namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Every type of resource that the door has calls of.</summary>
internal static class ResourceRows
{
    public static readonly IReadOnlyList<ResourceRow> All =
    [
        .. OrderRows.All, .. PaymentRows.All, .. SharedRows.All, .. CatalogueRows.All, .. CustomerRows.All,
        .. RegisterRows.All, .. WebhookRows.All, .. OfferRows.All,
    ];
}
