using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>What a checkout says (section B8).</summary>
/// <param name="Customer">Who orders, or the contact of the account that does; of a known customer the id alone.</param>
/// <param name="Billing">Where the bill goes.</param>
/// <param name="Shipping">Where the goods go.</param>
/// <param name="OrderNumber">Free text of the merchant's.</param>
/// <param name="ExternalReference">Likewise.</param>
/// <param name="CustomData">Further members of the order.</param>
internal sealed record CheckoutForm(
    CustomerRef Customer,
    Address Billing,
    Address Shipping,
    string? OrderNumber,
    string? ExternalReference,
    ValueMap<JsonText> CustomData)
{
    private const int MaxLength = 255;

    /// <summary>The form; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="fields">The custom data that orders have.</param>
    /// <param name="errors">Where violations go.</param>
    public static CheckoutForm Read(JsonElement body, DeclaredFields fields, List<SchemaError> errors)
    {
        var data = ElasticPathRequests.Data(body, errors);
        return new(
            (data is null ? null : Who(data)) ?? new(),
            AddressOf(data, "billing_address"),
            AddressOf(data, "shipping_address"),
            data?.Text("order_number", ElasticPathRequests.MaxReferenceLength).Value,
            data?.Text("external_ref", ElasticPathRequests.MaxReferenceLength).Value,
            data is null ? [] : fields.Initial(data));
    }

    private static Address AddressOf(SchemaReader? data, string member)
    {
        data?.Require(member);
        return data?.Object(member) is { } address ? ElasticPathAddress.Whole(address) : new();
    }

    /// <summary>Who orders; null, and a violation, where nobody does.</summary>
    public static CustomerRef? Who(SchemaReader data)
    {
        if (data.Object("customer") is { } customer)
            return customer.Text("id").Value is { } id ? new() { Id = id } : Named(customer, isContact: false);
        if (data.Object("contact") is { } contact)
            return Named(contact, isContact: true);
        data.Fail("customer or contact is required", "data.customer or data.contact must be provided");
        return null;
    }

    private static CustomerRef Named(SchemaReader person, bool isContact) => new()
    {
        Name = person.NeededText("name", MaxLength),
        Email = person.NeededText("email", MaxLength, ValueRules.Email),
        Contact = isContact,
    };
}
