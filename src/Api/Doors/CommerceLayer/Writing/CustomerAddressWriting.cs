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
