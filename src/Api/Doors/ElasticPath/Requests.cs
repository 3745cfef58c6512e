using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>
/// Reads Elastic Path's update (section B6). An address, a cancellation and a fulfilment may come together; they are applied in this
/// order, all or none.
/// </summary>
internal static class ElasticPathRequests
{
    /// <summary>Of the merchant's own references.</summary>
    public const int MaxReferenceLength = 64;

    /// <summary>The vendor's page names no limit; it is that of its other lists.</summary>
    private const int MaxOrders = 100;

    /// <summary>The steps of an update; they are worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="fields">The custom data that orders have.</param>
    /// <param name="errors">Where violations go.</param>
    public static ValueList<OrderAction> Update(JsonElement body, DeclaredFields fields, List<SchemaError> errors)
    {
        if (Data(body, errors) is not { } data)
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
            new EditAttributes { CustomData = fields.Changes(data) },
        ];
        if (data.Object("shipping_address") is { } address)
            actions.Add(new EditShippingAddress(ElasticPathAddress.Patch(address)));
        if (data.Only("status", "cancelled"))
            actions.Add(new CancelOrder());
        if (data.Only("shipping", "fulfilled"))
            actions.Add(new ShipItems());
        return actions.ToValueList();
    }

    /// <summary>The orders to anonymize, each once; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static IReadOnlyList<string> Anonymize(JsonElement body, List<SchemaError> errors) =>
        Data(body, errors)?.Texts("order_ids", MaxOrders) ?? [];

    /// <summary>What every body holds; null where it is missing.</summary>
    public static SchemaReader? Data(JsonElement body, List<SchemaError> errors) => Whole(body, errors).Object("data");

    /// <summary>The body, which has to have its <c>data</c>.</summary>
    public static SchemaReader Whole(JsonElement body, List<SchemaError> errors)
    {
        if (!body.TryGetProperty("data", out _))
            errors.Add(SchemaError.Required("data", "request"));
        return new SchemaReader(body, "", errors);
    }
}
