using OrderGrains.Customers;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What orders refer to and other orders may, too (page, A6 and A10).</summary>
internal static class SharedResources
{
    public static readonly ResourceType<MarketRef> Markets = new(
        "markets",
        [
            new("number", market => market.Number),
            new("code", market => market.Code),
            new("name", market => market.Name),
            new("checkout_url", market => market.CheckoutUrl),
            new("currency_code", market => market.Currency),
            new("tax_included", market => market.TaxIncluded),
        ],
        Relationship.ToOne<MarketRef>("price_list", ["price_lists"], (market, _) => Catalogue.PriceList(market.Currency)));

    public static readonly ResourceType<ShownCustomer> Customers = new(
        "customers",
        [
            new("email", customer => customer.Ref.Email),
            new("name", customer => customer.Ref.Name),
            new("status", customer => customer.Ref.Registered ? "acquired" : "prospect"),
            new("has_password", customer => customer.Ref.Registered),
            new("anonymization_status", customer => customer.Anonymization),
            new("created_at", customer => customer.Known?.CreatedAt),
            new("updated_at", customer => customer.Known?.UpdatedAt),
            new("reference", customer => customer.Known?.Profile.ExternalReference),
            new("metadata", customer => customer.Known?.Profile.Metadata ?? JsonText.EmptyObject),
        ],
        Relationship.ToManyElsewhere<ShownCustomer>("customer_addresses", "customer_addresses", (customer, view) =>
            AddressBook(customer.Ref, view)),
        Relationship.ToManyElsewhere<ShownCustomer>("customer_payment_sources", "customer_payment_sources", (customer, view) =>
            Wallet(customer.Ref, view)),
        Relationship.ToOneElsewhere<ShownCustomer>("customer_group", ["customer_groups"], async (customer, view) =>
            await Registers.Find(Registers.CustomerGroups, RegisterKind.CustomerGroup, (await Marks(customer.Ref, view)).Group, view)),
        Relationship.ToManyElsewhere<ShownCustomer>("tags", "tags", async (customer, view) =>
            await Registers.TagsOf((await Marks(customer.Ref, view)).Tags, view)),
        Relationship.ToManyElsewhere<ShownCustomer>("orders", "orders", async (customer, view) =>
            [.. (await view.Reads.OrdersOf(customer.Ref.Id)).Select(OrderResource.Of)]));

    public static readonly ResourceType<CustomerPart<Address>> CustomerAddresses = new(
        "customer_addresses",
        [new("name", item => item.Part.FullAddress()), new("customer_email", item => item.Customer.Email)],
        CustomerOf<CustomerPart<Address>>(item => Customer(item.Customer)),
        Relationship.ToOne<CustomerPart<Address>>("address", ["addresses"], (item, _) => Address(item.Part)));

    public static readonly ResourceType<CustomerPart<WalletEntry>> CustomerPaymentSources = new(
        "customer_payment_sources",
        [new("name", item => item.Part.Source.Name), new("payment_source_type", item => PaymentSources.Singular(item.Part.Source.Type))],
        CustomerOf<CustomerPart<WalletEntry>>(item => Customer(item.Customer)),
        Relationship.ToOne<CustomerPart<WalletEntry>>(
            "payment_source", PaymentSources.Concrete, (item, _) => PaymentSources.Of(item.Part.Source)));

    public static readonly ResourceType<Address> Addresses = new(
        "addresses",
        [
            new("business", address => address.IsBusiness()),
            new("first_name", address => address.FirstName),
            new("last_name", address => address.LastName),
            new("company", address => address.Company),
            new("full_name", address => address.FullName()),
            new("line_1", address => address.Line1),
            new("line_2", address => address.Line2),
            new("city", address => address.City),
            new("zip_code", address => address.Postcode),
            new("state_code", address => address.Region),
            new("country_code", address => address.Country),
            new("phone", address => address.Phone),
            new("full_address", address => address.FullAddress()),
            new("name", address => address.FullAddress()),
            new("email", address => address.Email),
            new("notes", address => address.Instructions),
        ]);

    public static readonly ResourceType<OrderPart<PaymentMethod>> PaymentMethods = new(
        "payment_methods",
        [
            new("name", item => item.Part.Name),
            new("payment_source_type", item => item.Part.SourceType),
            new("currency_code", item => item.Order.Currency),
            .. AmountColumns.Of<OrderPart<PaymentMethod>>("price_amount", item => item.Part.Amount, item => item.Order.Currency),
        ]);

    public static readonly ResourceType<OrderPart<ShippingMethod>> ShippingMethods = new(
        "shipping_methods",
        [
            new("name", item => item.Part.Name),
            new("currency_code", item => item.Order.Currency),
            .. AmountColumns.Of<OrderPart<ShippingMethod>>("price_amount", item => item.Part.Amount, item => item.Order.Currency),
        ]);

    public static Resource Market(MarketRef market) => Markets.Of(market.Id, market);

    /// <summary>An address that has an id.</summary>
    public static Resource Address(Address address) => Addresses.Of(address.Id!, address);

    /// <summary>A customer who is known by an id.</summary>
    public static Resource Customer(CustomerRef customer) => Customers.Of(customer.Id!, new(customer));

    /// <summary>A customer with all that is kept of them.</summary>
    public static Resource Customer(Customer customer) => Customers.Of(customer.Profile.Id, new(CustomerReferences.Of(customer), customer));

    /// <summary>The relationship to a customer. Answers look up what is kept of them; messages tell what the order knows.</summary>
    public static Relationship CustomerOf<T>(Func<T, Resource?> held) =>
        Relationship.ToOne<T>("customer", ["customers"], (item, _) => held(item)) with
        {
            Related = async (item, view) => held((T)item) is { Item: ShownCustomer shown } customer
                ? [Customers.Of(customer.Id, shown with { Known = await view.Reads.Customer(shown.Ref.Id) })]
                : [],
        };

    public static Resource PaymentMethod(Order order, PaymentMethod method) => PaymentMethods.Of(method.Id, new(order, method));

    public static Resource ShippingMethod(Order order, ShippingMethod method) => ShippingMethods.Of(method.Id, new(order, method));

    private static async Task<IReadOnlyList<Resource>> AddressBook(CustomerRef customer, View view) =>
        await view.Reads.Customer(customer.Id) is { } known
            ? [.. known.AddressBook.Select(address => CustomerAddresses.Of(address.Id!, new(customer, address)))]
            : [];

    private static async Task<CustomerMarks> Marks(CustomerRef customer, View view) =>
        (await view.Reads.Customer(customer.Id))?.Marks ?? CustomerMarks.None;

    /// <summary>What the customer has in the wallet, where it is the caller's to see.</summary>
    public static async Task<IReadOnlyList<Resource>> Wallet(CustomerRef customer, View view) =>
        await view.Reads.Customer(customer.Id) is { } known
            ? [.. known.Wallet.Select(entry => CustomerPaymentSources.Of(entry.Id, new(customer, entry)))]
            : [];
}
