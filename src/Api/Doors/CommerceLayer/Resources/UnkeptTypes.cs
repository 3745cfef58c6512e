namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Types of resources of which nobody can create any here: what an order has of them is truly nothing.</summary>
internal static class UnkeptTypes
{
    public static readonly IReadOnlyList<ResourceType> All =
    [
        Of("attachments", "name", "description", "url"),
        Of("bundles", "code", "name", "currency_code", "description", "image_url"),
        Of("discount_engine_items", "body"),
        Of("links", "name", "client_id", "scope", "starts_at", "expires_at", "status", "domain", "url"),
        Of("notifications", "name", "flash", "body"),
        Of("order_copies", "status", "started_at", "completed_at", "failed_at"),
        Of("order_factories", "status", "started_at", "completed_at", "failed_at"),
        Of("order_subscriptions", "number", "status", "frequency", "starts_at", "expires_at"),
        Of("payment_options", "name", "payment_source_type", "data"),
        Of("recurring_order_copies", "status", "started_at", "completed_at", "failed_at"),
        Of("stock_reservations", "status", "quantity", "expires_at"),
        Of("stock_transfers", "sku_code", "status", "quantity"),
    ];

    private static ResourceType<object> Of(string name, params IEnumerable<string> attributes) =>
        new(name, [.. attributes.Select(attribute => new Column<object>(attribute, _ => null))]);
}
