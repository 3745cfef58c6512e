using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What writes of what customers keep have in common.</summary>
internal static class CustomerPartWriting
{
    /// <summary>
    /// The customer that a new part is for: the one who is named, else who has logged in. Null, and an error, where that is nobody whose
    /// parts the caller may write.
    /// </summary>
    public static async Task<Customer?> CustomerOf(ResourceCall call, WriteRequest write)
    {
        var id = write.Related("customer") ?? await ByEmail(call, write) ?? call.Request.Caller.Customer;
        if (await call.Reads.Customer(id) is { } customer)
            return customer;
        write.Errors.Add(ValidationErrors.Blank("customer"));
        return null;
    }

    /// <summary>A part stays its customer's.</summary>
    public static void CheckCustomer(WriteRequest write, Customer customer)
    {
        if (write.Document.Relationships.ContainsKey("customer") && write.Related("customer") != customer.Profile.Id)
            write.Errors.Add(ValidationErrors.Invalid("customer"));
    }

    public static ICustomerGrain Grain(ResourceCall call, Customer customer) =>
        call.Services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(customer.Profile.Merchant, customer.Profile.Id));

    private static async Task<string?> ByEmail(ResourceCall call, WriteRequest write)
    {
        var customers = new CustomerReferences(call.Services.Reads, call.Request.Caller.Merchant, call.Request.Aborted);
        return write.Values.Name("customer_email") is { } email ? (await customers.FindByEmail(email))?.Id : null;
    }
}
