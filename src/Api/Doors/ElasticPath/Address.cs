using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Reads addresses (sections B5 and B8).</summary>
internal static class ElasticPathAddress
{
    private static readonly string[] Needed = ["first_name", "last_name", "line_1", "postcode", "country"];

    /// <summary>The members that are sent.</summary>
    public static AddressPatch Patch(SchemaReader address) => new()
    {
        FirstName = address.Text("first_name"),
        LastName = address.Text("last_name"),
        Phone = address.Text("phone_number", rule: ValueRules.Phone),
        Company = address.Text("company_name"),
        Line1 = address.Text("line_1"),
        Line2 = address.Text("line_2"),
        City = address.Text("city"),
        County = address.Text("county"),
        Region = address.Text("region"),
        Postcode = address.Text("postcode"),
        Country = address.Text("country", rule: ValueRules.Country),
        Instructions = address.Text("instructions"),
    };

    /// <summary>A whole address of a checkout; worth nothing where the reader notes a violation.</summary>
    public static Address Whole(SchemaReader address)
    {
        foreach (var member in Needed)
            address.NeededText(member);
        var patch = Patch(address);
        if ((patch.Region.Value ?? patch.County.Value) is null)
            address.Fail("required", "region or county is required");
        return Of(patch);
    }

    /// <summary>The address that has the sent members alone.</summary>
    public static Address Of(AddressPatch patch) => new()
    {
        FirstName = patch.FirstName.Value,
        LastName = patch.LastName.Value,
        Phone = patch.Phone.Value,
        Company = patch.Company.Value,
        Line1 = patch.Line1.Value,
        Line2 = patch.Line2.Value,
        City = patch.City.Value,
        County = patch.County.Value,
        Region = patch.Region.Value,
        Postcode = patch.Postcode.Value,
        Country = patch.Country.Value,
        Instructions = patch.Instructions.Value,
    };
}
