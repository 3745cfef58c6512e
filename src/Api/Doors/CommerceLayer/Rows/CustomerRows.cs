using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Customers and what they keep. Whose it is decides what a customer who has logged in gets to see of it.</summary>
internal static class CustomerRows
{
    private static readonly ApiError NoCustomer = RequestErrors.FilterNeeded("customer_id_eq");

    public static readonly IReadOnlyList<ResourceRow> All =
    [
        new(SharedResources.Customers, async (call, id) => await call.Reads.Customer(id) is { } customer
            ? SharedResources.Customer(customer)
            : Found.Nothing)
        {
            Channels = ResourceCalls.Create,
            Customers = ResourceCalls.Retrieve | ResourceCalls.Update,
            FindCreated = async (call, id) => await References(call).Find(id) is { } customer
                ? await CustomerWriting.Created(call, customer)
                : Found.Nothing,
            List = CustomerListing.Page,
            Create = new(CustomerWriting.OfNew, CustomerWriting.Create),
            Update = new(CustomerWriting.Table, CustomerWriting.Update),
            Delete = CustomerErasing.Delete,
        },
        new(SharedResources.CustomerAddresses, async (call, id) => await call.Reads.HolderOfAddress(id) is { } customer
            && customer.AddressBook.FirstOrDefault(address => address.Id == id) is { } address
                ? CustomerParts.Of(customer, address)
                : Found.Nothing)
        {
            Customers = CustomerParts.Calls,
            List = (call, query, view) => Kept(call, query, view, "customer_addresses"),
            Create = new(CustomerAddressWriting.Table, CustomerAddressWriting.Create),
            Update = new(CustomerAddressWriting.Table, CustomerAddressWriting.Update),
            Delete = CustomerAddressWriting.Delete,
            TooBroad = NoCustomer,
        },
        new(SharedResources.CustomerPaymentSources, async (call, id) => await call.Reads.HolderOfEntry(id) is { } customer
            && customer.Wallet.FirstOrDefault(entry => entry.Id == id) is { } entry
                ? CustomerParts.Of(customer, entry)
                : Found.Nothing)
        {
            Customers = CustomerParts.Calls,
            List = (call, query, view) => Kept(call, query, view, "customer_payment_sources"),
            Create = new(WalletWriting.Table, WalletWriting.Create),
            Update = new(WalletWriting.Table, WalletWriting.Update),
            Delete = WalletWriting.Delete,
            TooBroad = NoCustomer,
        },
        new(PasswordResets.Type, PasswordResetWriting.Retrieve)
        {
            Create = new(PasswordResetWriting.Table, PasswordResetWriting.Create),
            Update = new(PasswordResetWriting.Table, PasswordResetWriting.Update),
            Delete = PasswordResetWriting.Delete,
        },
    ];

    /// <summary>What the customer keeps who has logged in or is asked for; null where that is nobody.</summary>
    private static async Task<ResourcePage?> Kept(ResourceCall call, ListQuery query, View view, string relationship)
    {
        if ((call.Request.Caller.Customer ?? Sought(query)) is not { } id)
            return null;
        var kept = await call.Reads.Customer(id) is { } customer
            ? await SharedResources.Customers.Find(relationship)!.Related(SharedResources.Customer(customer).Item, view)
            : [];
        return await ResourceList.Page(kept, query, view);
    }

    private static CustomerReferences References(ResourceCall call) =>
        new(call.Services.Reads, call.Request.Caller.Merchant, call.Request.Aborted);

    private static string? Sought(ListQuery query) => query.Filters
        .Where(filter => filter is { Predicate.Name: "eq", Paths: [{ Relationship: "customer", Attribute: SortKey.Id }] })
        .Select(filter => filter.Arguments.Text)
        .FirstOrDefault();
}
