using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Rows;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Address books. What is in one is seen and changed by its customer and by the merchant alone.</summary>
internal static class CustomerAddressWriting
{
    private const string Address = "address";

    public static readonly WriteTable Table = new(
        "customer_addresses",
        [new("customer_email", AttributeKind.Text) { OnlyWhenNew = true }],
        SharedResources.CustomerAddresses.Relationships);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var customer = await CustomerPartWriting.CustomerOf(call, write);
        var address = write.Related(Address) is { } id ? await call.Reads.Address(id) : null;
        if (address is null || (customer is not null && !await CustomerPartWriting.Grain(call, customer).PutAddress(address)))
            write.Errors.Add(ValidationErrors.Blank(Address));
        return write.Errors.Count > 0
            ? write.Refuse()
            : await Responses.Created(CustomerParts.Of(customer!, address!), write.View, call.Context);
    }

    /// <summary>The entry keeps its id, and gets a copy of what another address says.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await call.Reads.HolderOfAddress(id!) is not { } customer)
            return Found.Nothing.Refusal!;
        CustomerPartWriting.CheckCustomer(write, customer);
        var address = customer.AddressBook.First(one => one.Id == id);
        if (write.Document.Relationships.ContainsKey(Address) && write.Related(Address) != id)
        {
            if (write.Related(Address) is { } other && await call.Reads.Address(other) is { } source)
                address = source with { Id = id };
            else
                write.Errors.Add(ValidationErrors.Blank(Address));
        }

        if (write.Errors.Count > 0)
            return write.Refuse();
        await CustomerPartWriting.Grain(call, customer).PutAddress(address);
        await call.Services.Grains.GetGrain<IAddressGrain>(GrainKeys.Address(customer.Profile.Merchant, id!)).Put(address);
        return await Responses.One(CustomerParts.Of(customer, address), write.View);
    }

    /// <summary>The address itself goes, too: nobody else could be seen to have it.</summary>
    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        if (await call.Reads.HolderOfAddress(id) is not { } customer
            || await CustomerPartWriting.Grain(call, customer).RemoveAddress(id) is null)
            return Found.Nothing.Refusal;
        await call.Services.Grains.GetGrain<IAddressGrain>(GrainKeys.Address(customer.Profile.Merchant, id)).Erase();
        return null;
    }
}
