using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>An order as a request describes it, before it has a number.</summary>
internal sealed record NewOrder
{
    private const long GreatestNumber = 1_000_000_000_000_000;

    /// <summary>A draft without an id.</summary>
    public required Order Order { get; init; }

    /// <summary>The number that was asked for; null leaves it to the service.</summary>
    public long? Number { get; init; }

    /// <summary>Only prepared, to be completed later.</summary>
    public bool CreateOnly { get; init; }

    /// <summary>Who is to be the customer, by id.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The order is that of the customer with this email, who is created where there is none.</summary>
    public bool Registers { get; init; }

    /// <summary>What the payment has come to already.</summary>
    public ValueList<OrderAction> Payment { get; init; }

    /// <param name="fields">The request.</param>
    /// <param name="merchant">What it may refer to.</param>
    /// <param name="served">The markets that the caller serves.</param>
    /// <param name="currency">Of an order whose market has none.</param>
    public static (NewOrder? Order, CreationProblem? Problem) Read(
        LooseFields fields, Merchant merchant, ValueList<int>? served, string currency)
    {
        var business = fields.Has("accountId");
        var problem = AddressFields.Missing(fields, business) ?? ProductFields.Problem(fields) ?? CostFields.Problem(fields, merchant);
        if (problem is not null)
            return (null, problem);
        if (!TryMarket(fields, merchant, served, out var market))
            return (null, CreationProblem.General("market does not exist"));

        var order = Read(fields, merchant, market, market?.Currency ?? currency);
        if (fields.Problem is { } invalid)
            return (null, IsRegistration(fields, invalid) ? new(CreationCode.Registration, invalid) : CreationProblem.General(invalid));
        return order is { CreateOnly: true, Payment.Count: > 0 }
            ? (null, CreationProblem.General("payment can be saved when the order is completed"))
            : (order, null);
    }

    private static NewOrder Read(LooseFields fields, Merchant merchant, MarketRef? market, string currency)
    {
        var payment = new PaymentFields(fields, currency);
        var retail = RetailFields.Read(fields);
        var (billing, shipping) = (AddressFields.Billing(fields), AddressFields.Shipping(fields));
        var order = new Order
        {
            Id = "",
            Merchant = merchant.Name,
            Status = OrderStatus.Draft,
            Market = market,
            Currency = currency,
            Tax = new() { Included = market?.TaxIncluded ?? true, Rate = market?.TaxRate, FreightTaxable = market?.FreightTaxable },
            Customer = Customer(billing, shipping),
            BillingAddress = billing ?? shipping,
            ShippingAddress = shipping ?? billing,
            Lines = ProductFields.Read(fields, currency),
            Adjustments = CostFields.Read(fields, merchant, currency),
            Coupon = CostFields.Percentage(fields, merchant),
            PaymentMethod = payment.Method(merchant),
            Invoice = Invoice(payment.InvoiceUrl, fields.Word("poNumber")),
            Comment = fields.Word("comment"),
            InternalComment = fields.Word("internalComment"),
            Attributes = Attributes(fields, merchant),
            Retail = retail,
            CreatedAt = retail.OrderedAt ?? default,
        };
        return new()
        {
            Order = order,
            Number = fields.Whole("orderNumber", 1, GreatestNumber),
            CreateOnly = fields.Flag("createOnly"),
            CustomerId = fields.Word("customerId"),
            Registers = fields.Flag("customerRegister"),
            Payment = payment.Actions(),
        };
    }

    /// <summary>The market that was named, by number or by name; without a name the first that the caller serves.</summary>
    private static bool TryMarket(LooseFields fields, Merchant merchant, ValueList<int>? served, out MarketRef? market)
    {
        var named = fields.Has("marketId") || fields.Has("market");
        market = fields.Has("marketId")
            ? merchant.Markets.FirstOrDefault(one => one.Number == fields.Integer("marketId"))
            : merchant.Markets.FirstOrDefault(one => named ? one.Name == fields.Word("market") : served.Serves(one));
        return market is not null || !named;
    }

    private static CustomerRef? Customer(Address? billing, Address? shipping)
    {
        var name = $"{(billing ?? shipping)?.FirstName} {(billing ?? shipping)?.LastName}".Trim();
        var email = billing?.Email ?? shipping?.Email;
        return email is null ? null : new() { Email = email, Name = name.Length > 0 ? name : null };
    }

    private static Invoice? Invoice(string? url, string? purchaseOrder) =>
        url is null && purchaseOrder is null ? null : new() { Url = url, PurchaseOrderNumber = purchaseOrder };

    private static ValueMap<string> Attributes(LooseFields fields, Merchant merchant) => new(
        new AttributeSchema(merchant.CentraAttributes).Read(fields)
            .Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value!)));

    private static bool IsRegistration(LooseFields fields, string problem) =>
        fields.Flag("customerRegister") && problem.EndsWith(CentraErrors.Invalid("email"), StringComparison.Ordinal);
}
