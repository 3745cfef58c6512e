using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Carts;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Manual;

/// <summary>An order that is made as it is, without a cart (section B8).</summary>
/// <param name="Order">The order; what the request leaves open is empty in it, its currency too.</param>
/// <param name="Asserted">What is said of its payment and its parcels.</param>
internal sealed record ManualOrderForm(Order Order, AssertedState Asserted)
{
    private const int MaxLength = 255;

    private static readonly Dictionary<string, PaymentStatus> Payments = new()
    {
        ["unpaid"] = PaymentStatus.Unpaid,
        ["authorized"] = PaymentStatus.Authorized,
        ["paid"] = PaymentStatus.Paid,
        ["refunded"] = PaymentStatus.Refunded,
        ["partially_authorized"] = PaymentStatus.PartiallyAuthorized,
        ["partially_paid"] = PaymentStatus.PartiallyPaid,
    };

    private static readonly Dictionary<string, FulfillmentStatus> Shippings = new()
    {
        ["unfulfilled"] = FulfillmentStatus.Unfulfilled,
        ["fulfilled"] = FulfillmentStatus.PickedUp,
    };

    private const string Cancelled = "cancelled";

    /// <summary>What is said of it has to be what follows from payment and parcels.</summary>
    private static readonly string[] Statuses = [.. ElasticPathStatuses.Status.Rows.Select(row => row.Shows)];

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="fields">The custom data that orders have.</param>
    /// <param name="errors">Where violations go.</param>
    public static ManualOrderForm Read(JsonElement body, DeclaredFields fields, List<SchemaError> errors)
    {
        var whole = ElasticPathRequests.Whole(body, errors);
        var none = new Order { Id = "", Merchant = "", Currency = "" };
        if (whole.Object("data") is not { } data)
            return new(none, new());

        data.Require("type");
        data.Only("type", "order");
        var payment = data.OneOf("payment", [.. Payments.Keys]) is { } paid ? Payments[paid] : PaymentStatus.Unpaid;
        var shipping = data.OneOf("shipping", [.. Shippings.Keys]) is { } shipped ? Shippings[shipped] : FulfillmentStatus.Unfulfilled;
        var status = data.OneOf("status", Statuses);
        var prices = data.Object("meta")?.Object("display_price");
        var total = Money(prices, "with_tax");
        var order = none with
        {
            Id = data.Text("id", MaxLength).Value ?? "",
            Manual = true,
            Status = status == Cancelled ? OrderStatus.Cancelled : OrderStatus.Placed,
            OrderNumber = data.Text("order_number", ElasticPathRequests.MaxReferenceLength).Value,
            ExternalReference = data.Text("external_ref", ElasticPathRequests.MaxReferenceLength).Value,
            Customer = CheckoutForm.Who(data),
            BillingAddress = AddressOf(data, "billing_address"),
            ShippingAddress = AddressOf(data, "shipping_address"),
            CustomData = fields.Initial(data),
        };
        var shown = ElasticPathStatuses.Status.Of(order with { Payment = payment });
        if (status is not null && status != shown)
            data.Fail("status", path => SchemaError.Enum(path, shown, Cancelled));
        var items = (whole.Object("included") ?? data.Object("included"))?.OneOrMany("items", CartLimits.MostItems).Items ?? [];
        var currency = OneCurrency(
        [
            Part(prices, "with_tax"),
            .. items.Select(item => Part(item, "unit_price")),
            Part(prices, "authorized"),
            Part(prices, "paid"),
        ]);
        return new(
            order with { Lines = Lines(items, total ?? 0), Currency = currency ?? "" },
            new()
            {
                Payment = payment,
                Fulfillment = shipping,
                AuthorizedAmount = payment == PaymentStatus.PartiallyAuthorized ? Money(prices, "authorized") : null,
                CapturedAmount = payment == PaymentStatus.PartiallyPaid ? Money(prices, "paid") : null,
            });
    }

    /// <summary>The items; where there are none, one of the whole amount.</summary>
    private static ValueList<OrderLine> Lines(IReadOnlyList<SchemaReader> items, long total) =>
        items.Count > 0 ? [.. items.Select(Line)]
        : total == 0 ? []
        : [new() { Id = "1", Name = "Order", Quantity = 1, UnitAmount = total, TaxIncluded = true }];

    private static OrderLine Line(SchemaReader item, int index)
    {
        item.Require("unit_price");
        var price = item.Object("unit_price");
        return new()
        {
            Id = item.Text("id", MaxLength).Value ?? $"{index + 1}",
            Name = item.NeededText("name", MaxLength),
            Sku = item.Text("sku", MaxLength).Value,
            ProductId = item.Text("product_id", MaxLength).Value,
            Quantity = (int)item.NeededWhole("quantity", 1, CartLimits.MostPieces),
            UnitAmount = price?.NeededWhole("amount", 0, Amounts.Max - 1) ?? 0,
            TaxIncluded = price?.Flag("includes_tax"),
        };
    }

    private static long? Money(SchemaReader? prices, string member) => prices?.Object(member)?.NeededWhole("amount", 0, Amounts.Max - 1);

    /// <summary>The currency of all amounts, of which it is enough that one names it; null where none does.</summary>
    private static string? OneCurrency(params IEnumerable<SchemaReader?> amounts)
    {
        string? one = null;
        foreach (var money in amounts.OfType<SchemaReader>())
        {
            if (money.Text("currency", rule: ValueRules.Currency).Value is not { } currency || !ValueRules.Currency.Accepts(currency))
                continue;
            one ??= currency;
            if (currency != one)
                money.Fail("currency", path => new("const", $"{path} does not match: {one}", path));
        }

        return one;
    }

    /// <summary>A member that is an object; of another it is said elsewhere that it is none.</summary>
    private static SchemaReader? Part(SchemaReader? whole, string member) =>
        whole?.IsObject(member) == true ? whole.Object(member) : null;

    private static Address? AddressOf(SchemaReader data, string member) =>
        data.Object(member) is { } address ? ElasticPathAddress.Of(ElasticPathAddress.Patch(address)) : null;
}
