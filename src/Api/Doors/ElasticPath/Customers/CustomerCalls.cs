using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Security;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>The calls about customers. One who has logged in reads and changes themself; all else is the merchant's.</summary>
internal static class CustomerCalls
{
    public static async Task<IResult> Get(string customer, DoorRequest request, CustomerServices services) =>
        Answer(await new ShopCustomers(request, services.Reads).Find(customer));

    public static async Task<IResult> Create(DoorRequest request, CustomerServices services)
    {
        if (request.Caller.Customer is not null)
            return request.Fail(new DoorFailure(FailureKind.Forbidden));
        List<SchemaError> errors = [];
        var form = CustomerForm.Read(request.Body, isNew: true, errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors)
            : await new KeyedCreation<Customer>(
                new ShopCustomers(request, services.Reads).Find,
                customer => Task.FromResult(Answer(customer, StatusCodes.Status201Created)))
                .Run(request, services.Grains, plan => Create(form, request, services, plan));
    }

    /// <summary>Another password ends what the customer is logged in to, but for where it was set.</summary>
    public static async Task<IResult> Update(string customer, DoorRequest request, CustomerServices services)
    {
        List<SchemaError> errors = [];
        var form = CustomerForm.Read(request.Body, isNew: false, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        var customers = new ShopCustomers(request, services.Reads);
        if (await customers.Find(customer) is null)
            return ElasticPathErrors.Answer(CustomerErrors.NotFound);
        var (password, isBusy) = await Hash(form, request, services);
        if (isBusy)
            return request.Fail(PasswordHashing.Full);

        var grain = Grain(customer, request, services);
        if (form.Email is { } email && await grain.ChangeEmail(email) != customer)
            return ElasticPathErrors.Answer(CustomerErrors.Taken);
        await grain.Describe(form.Name, form.ExternalReference);
        if (password is not null)
        {
            var sessions = GrainKeys.CustomerSessions(request.Caller.Merchant, customer);
            await grain.SetPassword(password, sessions, kept: request.Caller.Login?.Session);
        }

        return Answer(await customers.Find(customer));
    }

    /// <summary>Orders keep what they know of the customer.</summary>
    public static async Task<IResult> Delete(string customer, DoorRequest request, CustomerServices services)
    {
        if (request.Caller.Customer is not null)
            return request.Fail(new DoorFailure(FailureKind.Forbidden));
        if (await new ShopCustomers(request, services.Reads).Find(customer) is null)
            return ElasticPathErrors.Answer(CustomerErrors.NotFound);
        await Grain(customer, request, services).Erase(request.Caller.Merchant, customer);
        return Results.NoContent();
    }

    /// <summary>The email is claimed before there is a customer: of two requests at once one has it.</summary>
    private static async Task<(string? Id, IResult Answer)> Create(
        CustomerForm form, DoorRequest request, CustomerServices services, Func<string, Task> plan)
    {
        var (password, isBusy) = await Hash(form, request, services);
        if (isBusy)
            return (null, request.Fail(PasswordHashing.Full));

        var customers = new ShopCustomers(request, services.Reads);
        var (merchant, id) = (request.Caller.Merchant, customers.NewId(form.Email!));
        var profile = new CustomerProfile
        {
            Id = id,
            Merchant = merchant,
            Email = form.Email,
            Name = form.Name.Value,
            ExternalReference = form.ExternalReference.Value,
        };
        await plan(id);
        var emails = services.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, form.Email!));
        return await emails.Claim(id) == id && await Grain(id, request, services).Create(profile, password)
            ? (id, Answer(await customers.Find(id), StatusCodes.Status201Created))
            : (null, ElasticPathErrors.Answer(CustomerErrors.Taken));
    }

    private static async Task<(PasswordHash? Hash, bool IsBusy)> Hash(
        CustomerForm form, DoorRequest request, CustomerServices services)
    {
        if (form.Password is not { } chosen)
            return (null, false);
        var hash = await services.Hashing.Run(() => CustomerPasswords.Hash(chosen), request.Aborted);
        return (hash, hash is null);
    }

    private static IResult Answer(Customer? customer, int status = StatusCodes.Status200OK) => customer is null
        ? ElasticPathErrors.Answer(CustomerErrors.NotFound)
        : CustomerResponses.One(customer, status);

    private static ICustomerGrain Grain(string id, DoorRequest request, CustomerServices services) =>
        services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(request.Caller.Merchant, id));
}
