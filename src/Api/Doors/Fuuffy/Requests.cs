using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>Reads Fuuffy's requests (sections 3.2 and 3.3); ignores unknown members, the id and the tracking number among them.</summary>
internal static class FuuffyRequests
{
    /// <summary>The edit of an update; it is worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static EditDelivery Update(JsonElement body, List<FieldError> errors) => Delivery(new(body, "", errors));

    /// <summary>A new order's courier's part, of which what the vendor marks as required must be there.</summary>
    /// <inheritdoc cref="Update"/>
    public static EditDelivery New(JsonElement body, List<FieldError> errors) => Delivery(new(body, "", errors, isNew: true));

    /// <summary>The cancellation, a plain cancel: whether it is a recall depends on where the parcel is, which the order knows.</summary>
    public static CancelOrder Cancel(JsonElement body, List<FieldError> errors) =>
        new(new FieldReader(body, "", errors).Text("reason", "Reason").Value);

    private static EditDelivery Delivery(FieldReader fields) => new()
    {
        Sender = Party(fields.Object("sender", "Sender")),
        Recipient = Party(fields.Object("recipient", "Recipient")),
        Package = Package(fields.Object("package", "Package")),
        ServiceType = fields.Text("service_type", "Service type"),
        Notes = fields.Text("notes", "Notes"),
    };

    private static PartyPatch? Party(FieldReader? fields) => fields is null ? null : new()
    {
        Name = fields.Text("name", "Name", required: true),
        Phone = fields.Text("phone", "Phone number", ValueRules.Phone, required: true),
        Email = fields.Text("email", "Email", ValueRules.Email),
        Address = fields.Text("address", "Address", required: true),
        City = fields.Text("city", "City"),
        PostalCode = fields.Text("postal_code", "Postal code"),
        Country = fields.Text("country", "Country", ValueRules.Country),
    };

    private static PackagePatch? Package(FieldReader? fields)
    {
        if (fields is null)
            return null;

        var patch = new PackagePatch
        {
            Weight = fields.Number("weight", "Weight", ValueRules.Weight, required: true),
            Description = fields.Text("description", "Description"),
            Value = fields.Number("value", "Value", ValueRules.Value),
        };
        if (fields.IsNull("dimensions"))
            return patch with { Length = (decimal?)null, Width = (decimal?)null, Height = (decimal?)null };
        if (fields.Object("dimensions", "Dimensions", required: false) is not { } dimensions)
            return patch;

        return patch with
        {
            Length = dimensions.Number("length", "Length", ValueRules.Length, required: true),
            Width = dimensions.Number("width", "Width", ValueRules.Length, required: true),
            Height = dimensions.Number("height", "Height", ValueRules.Length, required: true),
        };
    }
}
