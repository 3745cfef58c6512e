using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>
/// Reads Elastic Path's update (section B6). An address, a cancellation and a fulfilment may come together; they are applied in this
/// order, all or none.
/// </summary>
internal static class ElasticPathRequests
{
    private const int MaxReferenceLength = 64;

    /// <summary>The vendor's page names no limit; it is that of its other lists.</summary>
    private const int MaxOrders = 100;

    /// <summary>The steps of an update; they are worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static ValueList<OrderAction> Update(JsonElement body, List<SchemaError> errors)
    {
        if (!body.TryGetProperty("data", out _))
            errors.Add(SchemaError.Required("data", "request"));
        if (new SchemaReader(body, "", errors).Object("data") is not { } data)
            return [];

        data.Require("type");
        data.Only("type", "order");
        List<OrderAction> actions =
        [
            new EditReferences
            {
                OrderNumber = data.Text("order_number"),
                ExternalReference = data.Text("external_ref", MaxReferenceLength),
            },
            new EditAttributes { CustomData = data.Members(OrderMembers.IsCustom) },
        ];
        if (data.Object("shipping_address") is { } address)
            actions.Add(ShippingAddress(address));
        if (data.Only("status", "cancelled"))
            actions.Add(new CancelOrder());
        if (data.Only("shipping", "fulfilled"))
            actions.Add(new ShipItems());
        return actions.ToValueList();
    }

    /// <summary>The orders to anonymize, each once; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static IReadOnlyList<string> Anonymize(JsonElement body, List<SchemaError> errors)
    {
        if (!body.TryGetProperty("data", out _))
            errors.Add(SchemaError.Required("data", "request"));
        return new SchemaReader(body, "", errors).Object("data")?.Texts("order_ids", MaxOrders) ?? [];
    }

    private static EditShippingAddress ShippingAddress(SchemaReader address) => new(new AddressPatch
    {
        FirstName = address.Text("first_name"),
        LastName = address.Text("last_name"),
        Phone = address.Text("phone_number", rule: ValueRules.Phone),
        Company = address.Text("company_name"),
        Line1 = address.Text("line_1"),
        Line2 = address.Text("line_2"),
        City = address.Text("city"),
        County = address.Text("county"),
        Region = address.Text("region"),
        Postcode = address.Text("postcode"),
        Country = address.Text("country", rule: ValueRules.Country),
        Instructions = address.Text("instructions"),
    });
}
