using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Stand-alone addresses, which orders copy (page, A10).</summary>
internal static class AddressWriting
{
    public static readonly WriteTable Table = new(
        "addresses",
        [
            new("business", AttributeKind.Flag),
            Text("first_name"),
            Text("last_name"),
            Text("company"),
            Text("line_1") with { Required = true },
            Text("line_2"),
            Text("city") with { Required = true },
            Text("zip_code"),
            Text("state_code") with { Required = true },
            Text("country_code") with { Required = true, OneOf = ValueRules.Country },
            Text("phone") with { Required = true },
            Text("email"),
            Text("notes"),
        ],
        []);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var address = Written(new() { Id = PartWriting.NewId(call) }, write.Values);
        write.Errors.AddRange(Unnamed(address, write.Values));
        if (write.Errors.Count > 0)
            return write.Refuse();
        await Grain(call, address.Id!).Put(address);
        return await Responses.Created(SharedResources.Addresses.Of(address.Id!, address), write.View, call.Context);
    }

    /// <summary>Orders that have copied it keep what they have; a customer who keeps it in the book has it as it is now.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        var (alone, holder) = (await call.Reads.Address(id!), await call.Reads.HolderOfAddress(id!));
        if ((alone ?? holder?.AddressBook.FirstOrDefault(one => one.Id == id)) is not { } known)
            return Found.Nothing.Refusal!;
        var address = Written(known, write.Values);
        write.Errors.AddRange(write.Values.Emptied());
        write.Errors.AddRange(Unnamed(address, write.Values));
        if (write.Errors.Count > 0)
            return write.Refuse();
        if (alone is not null)
            await Grain(call, id!).Put(address);
        if (holder is not null)
            await CustomerPartWriting.Grain(call, holder).PutAddress(address);
        return await Responses.One(SharedResources.Addresses.Of(id!, address), write.View);
    }

    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        if (await call.Reads.Address(id) is null)
            return Found.Nothing.Refusal;
        if (await call.Reads.HolderOfAddress(id) is { } holder)
            await CustomerPartWriting.Grain(call, holder).RemoveAddress(id);
        await Grain(call, id).Erase();
        return null;
    }

    private static Address Written(Address address, AttributeValues values) => address with
    {
        FirstName = values.Code("first_name").Or(address.FirstName),
        LastName = values.Code("last_name").Or(address.LastName),
        Company = values.Code("company").Or(address.Company),
        Line1 = values.Code("line_1").Or(address.Line1),
        Line2 = values.Code("line_2").Or(address.Line2),
        City = values.Code("city").Or(address.City),
        Postcode = values.Code("zip_code").Or(address.Postcode),
        Region = values.Code("state_code").Or(address.Region),
        Country = values.Code("country_code").Or(address.Country),
        Phone = values.Code("phone").Or(address.Phone),
        Email = values.Code("email").Or(address.Email),
        Instructions = values.Code("notes").Or(address.Instructions),
    };

    /// <summary>A person's names, or a company where it is a business's.</summary>
    private static IEnumerable<ApiError> Unnamed(Address address, AttributeValues values)
    {
        var business = values.Flag("business").Value ?? address.IsBusiness();
        (string Name, string? Value)[] needed = business
            ? [("company", address.Company)]
            : [("first_name", address.FirstName), ("last_name", address.LastName)];
        return needed.Where(one => one.Value is null).Select(one => ValidationErrors.Blank(one.Name));
    }

    private static IAddressGrain Grain(ResourceCall call, string id) =>
        call.Services.Grains.GetGrain<IAddressGrain>(GrainKeys.Address(call.Request.Caller.Merchant, id));

    private static WritableAttribute Text(string name) => new(name, AttributeKind.Text);
}
