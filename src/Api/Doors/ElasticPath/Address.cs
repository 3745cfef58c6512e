using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Reads addresses (sections B5 and B8).</summary>
internal static class ElasticPathAddress
{
    private static readonly string[] Needed = ["first_name", "last_name", "line_1", "postcode", "country"];

    /// <summary>The members that are sent of an address that stays whole; worth nothing where the reader notes a violation.</summary>
    public static AddressPatch Change(SchemaReader address)
    {
        foreach (var member in Needed.Where(address.Has))
            address.NeededText(member);
        return Patch(address);
    }

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
        var whole = Of(Patch(address));
        RequireRegion(address, whole);
        return whole;
    }

    /// <summary>Of region and county an address has one at least.</summary>
    public static void RequireRegion(SchemaReader reader, Address address)
    {
        if ((address.Region ?? address.County) is null)
            reader.Fail("required", "region or county is required");
    }

    /// <summary>The address that has the sent members alone.</summary>
    public static Address Of(AddressPatch patch) => Merged(new(), patch);

    /// <summary>The address with the sent members.</summary>
    public static Address Merged(Address address, AddressPatch patch) => address with
    {
        FirstName = patch.FirstName.Or(address.FirstName),
        LastName = patch.LastName.Or(address.LastName),
        Phone = patch.Phone.Or(address.Phone),
        Company = patch.Company.Or(address.Company),
        Line1 = patch.Line1.Or(address.Line1),
        Line2 = patch.Line2.Or(address.Line2),
        City = patch.City.Or(address.City),
        County = patch.County.Or(address.County),
        Region = patch.Region.Or(address.Region),
        Postcode = patch.Postcode.Or(address.Postcode),
        Country = patch.Country.Or(address.Country),
        Instructions = patch.Instructions.Or(address.Instructions),
    };
}
