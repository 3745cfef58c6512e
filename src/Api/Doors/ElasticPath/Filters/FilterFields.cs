using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>All fields (section B8); what none of them is, a filter may not name.</summary>
internal static class FilterFields
{
    private static readonly FrozenDictionary<string, FilterField> ByName = new FilterField[]
    {
        TextFields.Shown(ElasticPathStatuses.Status),
        TextFields.Shown(ElasticPathStatuses.Payment),
        TextFields.Shown(ElasticPathStatuses.Shipping),
        TextFields.Any("currency", order => [order.Currency]),
        TextFields.Any("product_id", order => order.Lines.Select(line => line.ProductId)),
        TextFields.Any("product_sku", order => order.Lines.Select(line => line.Sku)),
        TextFields.Any("manual", order => [order.Manual ? "true" : "false"]),
        TextFields.Text("name", order => order.Customer?.Name),
        TextFields.Found("email", order => order.Customer?.Email, StringComparison.OrdinalIgnoreCase, ByEmail),
        TextFields.Found(
            "customer_id",
            order => order.Customer?.Id,
            StringComparison.Ordinal,
            (search, id) => (search.Customer ?? id) == id ? search with { Customer = id } : null),
        // Orders here are of no account.
        TextFields.Text("account_id", _ => null),
        TextFields.Text("account_member_id", _ => null),
        TextFields.Text("contact.name", order => order.Customer is { Contact: true } contact ? contact.Name : null),
        TextFields.Found(
            "contact.email",
            order => order.Customer is { Contact: true } contact ? contact.Email : null,
            StringComparison.OrdinalIgnoreCase,
            ByEmail),
        TextFields.Text("shipping_postcode", order => order.ShippingAddress?.Postcode),
        TextFields.Text("billing_postcode", order => order.BillingAddress?.Postcode),
        TextFields.Text("external_ref", order => order.ExternalReference),
        TextFields.Text("order_number", order => order.OrderNumber),
        RangeFields.Amount("with_tax", order => order.Totals.TotalWithTaxes, Amounts),
        RangeFields.Amount("without_tax", order => order.Totals.TotalWithTaxes - order.Totals.Total.Tax),
        RangeFields.Time("created_at", order => order.CreatedAt, (search, range) => search with
        {
            CreatedAfter = Later(search.CreatedAfter, range.From),
            CreatedBefore = Earlier(search.CreatedBefore, range.Until),
        }),
        RangeFields.Time("updated_at", order => order.UpdatedAt, (search, range) => search with
        {
            UpdatedAfter = Later(search.UpdatedAfter, range.From),
            UpdatedBefore = Earlier(search.UpdatedBefore, range.Until),
        }),
    }.ToFrozenDictionary(field => field.Name);

    public static FilterField? Find(string name) => ByName.GetValueOrDefault(name);

    private static OrderSearch? ByEmail(OrderSearch search, string email) =>
        string.Equals(search.Email ?? email, email, StringComparison.OrdinalIgnoreCase) ? search with { Email = email } : null;

    private static OrderSearch Amounts(OrderSearch search, FilterRange range) => search with
    {
        MinAmount = range.From is { } from ? Math.Max(from, search.MinAmount ?? from) : search.MinAmount,
        MaxAmount = range.Until is { } until ? Math.Min(until - 1, search.MaxAmount ?? long.MaxValue) : search.MaxAmount,
    };

    private static DateTimeOffset? Later(DateTimeOffset? one, long? other) =>
        other is { } ticks && !(one?.UtcTicks > ticks) ? new(ticks, TimeSpan.Zero) : one;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, long? other) =>
        other is { } ticks && !(one?.UtcTicks < ticks) ? new(ticks, TimeSpan.Zero) : one;
}
