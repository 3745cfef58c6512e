using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>The addresses of a new order: one for both, or one for the invoice and one for delivery.</summary>
internal static class AddressFields
{
    /// <summary>The first thing that is missing; null where nothing is.</summary>
    public static CreationProblem? Missing(LooseFields order, bool isBusiness)
    {
        LooseFields[] parts = [.. Names.Select(order.Part).OfType<LooseFields>()];
        if (parts.Length == 0)
            return isBusiness ? null : CreationProblem.Missing("address");
        if (parts.FirstOrDefault(part => part.Word("country") is null) is { } nowhere)
            return CreationProblem.Missing(nowhere.NameOf("country"));
        return isBusiness || parts.Any(part => part.Word("email") is not null)
            ? null
            : CreationProblem.Missing(parts[0].NameOf("email"));
    }

    public static Address? Billing(LooseFields order) => Read(order.Part("invoiceAddress") ?? order.Part("address"));

    public static Address? Shipping(LooseFields order) => Read(order.Part("deliveryAddress") ?? order.Part("address"));

    private static readonly string[] Names = ["invoiceAddress", "deliveryAddress", "address"];

    private static Address? Read(LooseFields? fields) => fields is null ? null : new()
    {
        FirstName = fields.Word("firstName"),
        LastName = fields.Word("lastName"),
        Company = fields.Word("company"),
        Phone = fields.Word("tele"),
        Mobile = fields.Word("cell"),
        Email = Checked(fields, "email", ValueRules.Email),
        Line1 = fields.Word("address"),
        Line2 = fields.Word("coaddress"),
        City = fields.Word("city"),
        Region = fields.Word("state"),
        Postcode = fields.Word("zipcode"),
        Country = Checked(fields, "country", ValueRules.Country),
        Instructions = fields.Word("attn"),
    };

    private static string? Checked(LooseFields fields, string name, ValueRule<string> rule)
    {
        var text = fields.Word(name);
        if (text is not null && !rule.Accepts(text))
            fields.Refuse(name);
        return text;
    }
}
