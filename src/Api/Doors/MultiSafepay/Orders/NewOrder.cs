using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The body of <c>POST /orders</c> as an order (MultiSafepay page, 1.6).</summary>
/// <param name="Order">The order; null where there is an error.</param>
/// <param name="Error">The answer to a body that cannot be accepted.</param>
internal sealed record NewOrder(Order? Order, IResult? Error)
{
    private const int MaxIdLength = 50;
    private const int MaxDescriptionLength = 200;
    private const int MaxVariableLength = 500;
    private const int MaxTextLength = 100_000;

    /// <param name="body">An object.</param>
    /// <param name="merchant">Whose order.</param>
    /// <param name="transaction">The number of the transaction that a direct order begins with.</param>
    /// <param name="now">When.</param>
    public static NewOrder Parse(JsonElement body, Merchant merchant, long transaction, DateTimeOffset now)
    {
        var fields = new Fields(body, MultiSafepayErrors.Invalid);
        var type = TypeOf(fields);
        var id = Needed(fields, "order_id", MaxIdLength, ErrorCode.InvalidOrderId);
        var currency = Needed(fields, "currency", 3, ErrorCode.InvalidCurrency);
        if (!ValueRules.Currency.Accepts(currency))
            fields.Fail("currency", "must be an ISO 4217 code", ErrorCode.InvalidCurrency);
        var amount = Amount(fields);
        var description = Needed(fields, "description", MaxDescriptionLength, ErrorCode.InvalidDescription);
        var method = Method(fields, merchant);
        var customer = CustomerReader.Read(fields.Part("customer"));
        var delivery = CustomerReader.Read(fields.Part("delivery"));
        var cart = CartReader.Read(fields, currency, amount, description, customer.Address?.Country);
        var order = new Order
        {
            Id = id,
            Merchant = merchant.Name,
            Status = OrderStatus.Placed,
            Currency = currency,
            Description = description,
            Language = customer.Language,
            Customer = customer.Customer,
            BillingAddress = customer.Address,
            ShippingAddress = delivery.Address,
            Lines = cart.Lines,
            Tax = cart.Tax,
            PaymentMethod = method,
            TransactionId = type == PaymentRequestType.Direct ? transaction : null,
            Payments = [Payment(method, now + PaymentReader.Lifetime(fields))],
            PaymentRequest = Request(fields, type, customer) with { TaxTables = cart.Tables },
        };
        return fields.Error is { } error ? new(null, error) : new(order, null);
    }

    private static PaymentRequestType TypeOf(Fields fields)
    {
        switch (fields.Text("type").Value)
        {
            case null or "redirect":
                return PaymentRequestType.Redirect;
            case "direct":
                return PaymentRequestType.Direct;
            case "paymentlink":
                return PaymentRequestType.PaymentLink;
            case "checkout":
                return PaymentRequestType.Checkout;
            default:
                fields.Fail("type", "must be redirect, direct, paymentlink or checkout");
                return PaymentRequestType.Redirect;
        }
    }

    private static string Needed(Fields fields, string name, int maxLength, ErrorCode code)
    {
        var text = fields.Text(name, maxLength, code).Value;
        if (text is null)
            fields.Fail(name, "is needed", code);
        return text ?? "";
    }

    private static long Amount(Fields fields)
    {
        if (!fields.Has("amount"))
            fields.Fail("amount", "is needed", ErrorCode.InvalidAmount);
        return fields.Whole("amount", 0, Amounts.Max - 1, "must be a whole number", ErrorCode.InvalidAmount) ?? 0;
    }

    /// <summary>Without a gateway the customer chooses on the payment page.</summary>
    private static PaymentMethod? Method(Fields fields, Merchant merchant)
    {
        var byHand = fields.Text("capture").Value == "manual";
        if (fields.Text("gateway", code: ErrorCode.NoGateway).Value is not { } code)
            return null;
        var method = PaymentMethods.Find(code, merchant, byHand);
        if (method is null)
            fields.Fail("gateway", "is not known", ErrorCode.NoGateway);
        return method;
    }

    private static OrderPayment Payment(PaymentMethod? method, DateTimeOffset end) => new()
    {
        Id = "p-1",
        Method = method?.Id,
        Family = method?.Family ?? PaymentFamily.Asynchronous,
        Gateway = method?.Gateway,
        ExpiresAt = end,
    };

    private static PaymentRequest Request(Fields fields, PaymentRequestType type, CustomerReader customer) =>
        PaymentReader.Options(fields.Part("payment_options")) with
        {
            Type = type,
            SessionId = PaymentLinks.NewSession(),
            Locale = customer.Locale,
            Items = fields.Text("items", MaxTextLength).Value,
            Variables = Texts(fields, "var", MaxVariableLength, ErrorCode.InvalidVariable),
            Custom = Texts(fields.Part("custom_info"), "custom_", MaxVariableLength, code: null),
            Payer = PaymentReader.Payer(fields.Part("gateway_info"), customer.Payer),
            SecondChance = fields.Part("second_chance").Choice("send_email"),
            RecurringId = fields.Text("recurring_id", MaxVariableLength).Value,
            RecurringModel = fields.Text("recurring_model", MaxVariableLength).Value,
            RecurringFlow = fields.Text("recurring_flow", MaxVariableLength).Value,
        };

    public static FreeTexts Texts(Fields fields, string name, int maxLength, ErrorCode? code) => new()
    {
        First = fields.Text($"{name}1", maxLength, code).Value,
        Second = fields.Text($"{name}2", maxLength, code).Value,
        Third = fields.Text($"{name}3", maxLength, code).Value,
    };
}
