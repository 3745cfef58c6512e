using System.Globalization;
using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>What a request says of a shipping group; absent members leave what there is.</summary>
internal sealed record ShippingGroupForm
{
    /// <summary>As the page has it, and as the vendor's client sends it with a cart's.</summary>
    private static readonly string[] Types = ["shipping_group", "shipping-type"];

    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private const int MaxLength = 255;
    private const long MostAmount = Amounts.Max / 8;

    /// <summary>How it travels; its price is zero where nobody has said one.</summary>
    public Optional<ShippingMethod?> Method { get; private init; }

    /// <summary>What of the price is no carriage.</summary>
    public Optional<ShippingCharge?> Charge { get; private init; }

    public Optional<string?> TrackingCode { get; private init; }
    public AddressPatch? Address { get; private init; }
    public Optional<DeliveryEstimate?> Estimate { get; private init; }

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="before">The group as it is; null for a new one.</param>
    /// <param name="ofOrder">An order's says what it is when it is new, and a cart's what it costs.</param>
    /// <param name="errors">Where violations go.</param>
    public static ShippingGroupForm Read(JsonElement body, Shipment? before, bool ofOrder, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new();
        if (ofOrder && before is null)
            data.Require("type");
        data.OneOf("type", Types);
        var price = ofOrder ? null : data.Object("shipping_price");
        var kind = data.Text("shipping_type", MaxLength);
        return new()
        {
            Method = kind.IsSet || price is not null
                ? MethodOf(kind.Or(before?.Method?.Name), price, before)
                : default(Optional<ShippingMethod?>),
            Charge = price is not null ? ChargeOf(price) : default(Optional<ShippingCharge?>),
            TrackingCode = data.Text("tracking_reference", MaxLength),
            Address = data.Object("address") is { } address ? ElasticPathAddress.Patch(address) : null,
            Estimate = data.Object("delivery_estimate") is { } estimate ? EstimateOf(estimate) : default(Optional<DeliveryEstimate?>),
        };
    }

    private static ShippingMethod? MethodOf(string? kind, SchemaReader? price, Shipment? before)
    {
        var amount = price is null ? before?.Method?.Amount ?? 0 : Total(price);
        return kind is null && amount == 0 ? null : new() { Id = kind ?? "", Name = kind, Amount = amount };
    }

    /// <summary>As it is said, else what its parts add up to.</summary>
    private static long Total(SchemaReader price)
    {
        var parts = Part(price, "base") + Part(price, "tax") + Part(price, "fees") - Part(price, "discount");
        return price.Whole("total", 0, MostAmount) ?? Math.Max(0, parts);
    }

    private static ShippingCharge ChargeOf(SchemaReader price) => new()
    {
        Tax = Part(price, "tax"),
        Fees = Part(price, "fees"),
        Discount = Part(price, "discount"),
    };

    private static long Part(SchemaReader price, string member) => price.Whole(member, 0, MostAmount) ?? 0;

    private static DeliveryEstimate EstimateOf(SchemaReader estimate)
    {
        var (start, end) = (Time(estimate, "start"), Time(estimate, "end"));
        if (start > end)
            estimate.Fail("Date Logic Discrepancy", "The start date cannot occur after the end date");
        return new() { Start = start, End = end };
    }

    private static DateTimeOffset? Time(SchemaReader estimate, string member)
    {
        if (estimate.Text(member).Value is not { } text)
            return null;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, Utc, out var time))
            return time;
        estimate.Fail(member, path => SchemaError.Format(path, "date-time"));
        return null;
    }
}
