using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;

/// <summary>
/// The calls about addresses of a customer, which are those of Commerce Layer's book, too. One who has logged in has no addresses but
/// their own.
/// </summary>
internal static class BookCalls
{
    /// <summary>How often an update is made of what is there while others change it, too.</summary>
    private const int Attempts = 5;

    private static readonly ElasticPathError NotFound = ElasticPathError.NotFound("Address not found");

    private static readonly ElasticPathError Full = new(
        StatusCodes.Status422UnprocessableEntity,
        "Unprocessable Entity",
        $"A customer has at most {CustomerRules.MaxAddresses} addresses");

    public static async Task<IResult> List(string customer, DoorRequest request, HttpRequest http, CustomerServices services) =>
        await Find(customer, request, services) is { } known ? BookResponses.All(known, http) : Answer(CustomerErrors.NotFound);

    public static async Task<IResult> Get(
        string customer, string address, DoorRequest request, HttpRequest http, CustomerServices services)
    {
        if (await Find(customer, request, services) is not { } known)
            return Answer(CustomerErrors.NotFound);
        return AddressOf(known, address) is { } kept ? BookResponses.One(known, kept, http) : Answer(NotFound);
    }

    public static async Task<IResult> Create(string customer, DoorRequest request, HttpRequest http, CustomerServices services)
    {
        List<SchemaError> errors = [];
        var id = request.NewIdentity().ToString();
        var form = BookForm.Read(request.Body, id, before: null, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        if (await Find(customer, request, services) is null)
            return Answer(CustomerErrors.NotFound);
        return await new KeyedCreation<Address>(
            async made => await Find(customer, request, services) is { } known ? AddressOf(known, made) : null,
            made => Get(customer, made.Id!, request, http, services))
            .Run(request, services.Grains, async plan =>
            {
                await plan(id);
                return await Grain(customer, request, services).PutNamedAddress(null, form.Address, form.Name)
                    ? (id, await Get(customer, id, request, http, services))
                    : (null, Answer(Full));
            });
    }

    /// <summary>Somebody else's change between reading and writing is not lost: what is asked for is made of what is there then.</summary>
    public static async Task<IResult> Update(
        string customer, string address, DoorRequest request, HttpRequest http, CustomerServices services)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Find(customer, request, services) is not { } known)
                return Answer(CustomerErrors.NotFound);
            if (AddressOf(known, address) is not { } before)
                return Answer(NotFound);
            List<SchemaError> errors = [];
            var form = BookForm.Read(request.Body, address, before, errors);
            if (errors.Count > 0)
                return ElasticPathErrors.Invalid(errors);
            if (!await Grain(customer, request, services).PutNamedAddress(before, form.Address, form.Name))
                continue;
            // Orders at Commerce Layer's door copy the one that stands alone, where there is one.
            var alone = Alone(address, request, services);
            if (await alone.Get() is not null)
                await alone.Put(form.Address);
            return await Get(customer, address, request, http, services);
        }

        return ElasticPathErrors.Conflict;
    }

    /// <summary>The address itself goes, too: nobody else could be seen to have it.</summary>
    public static async Task<IResult> Remove(string customer, string address, DoorRequest request, CustomerServices services)
    {
        if (await Find(customer, request, services) is null)
            return Answer(CustomerErrors.NotFound);
        if (await Grain(customer, request, services).RemoveAddress(address) is null)
            return Answer(NotFound);
        await Alone(address, request, services).Erase();
        return Results.NoContent();
    }

    private static Task<Customer?> Find(string customer, DoorRequest request, CustomerServices services) =>
        new ShopCustomers(request, services.Reads).Find(customer);

    private static Address? AddressOf(Customer customer, string id) => customer.AddressBook.FirstOrDefault(address => address.Id == id);

    private static ICustomerGrain Grain(string customer, DoorRequest request, CustomerServices services) =>
        services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(request.Caller.Merchant, customer));

    private static IAddressGrain Alone(string address, DoorRequest request, CustomerServices services) =>
        services.Grains.GetGrain<IAddressGrain>(GrainKeys.Address(request.Caller.Merchant, address));

    private static IResult Answer(ElasticPathError error) => ElasticPathErrors.Answer(error);
}
