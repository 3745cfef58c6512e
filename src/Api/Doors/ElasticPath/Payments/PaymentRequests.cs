using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>Reads the bodies of payments, refunds and cancellations (section B8).</summary>
internal static class PaymentRequests
{
    /// <summary>Longer texts are no name, reference or token of a payment (the vendor names no limit).</summary>
    private const int MaxLength = 255;

    private static readonly Dictionary<string, Verb> Methods = new()
    {
        ["authorize"] = Verb.Authorize,
        ["purchase"] = Verb.Capture,
    };

    private static readonly string[] Reasons = ["duplicate", "fraudulent", "requested_by_customer", "abandoned"];

    /// <summary>The payment; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static MoveMoney Payment(JsonElement body, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new(Verb.Authorize);
        data.Require("gateway");
        data.Require("method");
        var method = data.OneOf("method", [.. Methods.Keys]);
        var names = data.Object("paymentmethod_meta");
        return new(method is null ? Verb.Authorize : Methods[method], data.Whole("amount", 1, Amounts.Max))
        {
            Gateway = data.Text("gateway", MaxLength).Value ?? "",
            Source = data.Text("payment", MaxLength).Value,
            Name = names?.Text("name", MaxLength).Value,
            CustomReference = names?.Text("custom_reference", MaxLength).Value,
        };
    }

    /// <summary>How much is refunded; null for all.</summary>
    public static long? Refund(JsonElement body, List<SchemaError> errors) =>
        new SchemaReader(body, "", errors).Object("data")?.Whole("amount", 1, Amounts.Max);

    /// <summary>Notes what is wrong with the reason of a cancellation; it is not kept.</summary>
    public static void Cancel(JsonElement body, List<SchemaError> errors) =>
        (new SchemaReader(body, "", errors).Object("data") ?? new(body, "", errors)).OneOf("reason", Reasons);
}
