using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Customers;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>
/// Another password for a customer who has forgotten it. Whoever shows the token sets it: that is the merchant's to bring to the customer.
/// </summary>
internal static class PasswordResetWriting
{
    private const string Email = "customer_email";
    private const string Password = "customer_password";
    private const string Token = "_reset_password_token";

    public static readonly WriteTable Table = new(
        "customer_password_resets",
        [
            new(Email, AttributeKind.Text) { Required = true, OnlyWhenNew = true },
            new(Password, AttributeKind.Text),
            new(Token, AttributeKind.Text),
        ],
        []);

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        if (write.Errors.Count > 0)
            return write.Refuse();
        var email = write.Values.Name(Email)!;
        var customers = new CustomerReferences(call.Services.Reads, call.Request.Caller.Merchant, call.Request.Aborted);
        if (await customers.FindByEmail(email) is not { Id: { } id } customer)
            return WriteRequest.Refuse(ValidationErrors.DoesNotExist(Email));
        var token = DrawnSecret.Draw();
        var reset = new PasswordReset
        {
            Id = PasswordResets.NewId(id, PartWriting.NewId(call)),
            Email = customer.Email ?? email,
            Token = DrawnSecret.Hash(token),
            CreatedAt = call.Services.Time.GetUtcNow(),
        };
        await call.Plan(reset.Id);
        await Grain(call, id).BeginReset(reset);
        return await Responses.Created(PasswordResets.Of(customer, reset, token), write.View, call.Context);
    }

    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await Find(call, id!) is not ({ } customer, { } reset))
            return Found.Nothing.Refusal!;
        var (token, chosen) = (write.Values.Name(Token), write.Values.Text(Password).Value);
        if (token is null)
            write.Errors.Add(ValidationErrors.Blank(Token));
        else if (!reset.IsOpen(call.Services.Time.GetUtcNow()) || !DrawnSecret.Matches(reset.Token, token))
            write.Errors.Add(ValidationErrors.Invalid(Token));
        if (string.IsNullOrEmpty(chosen))
            write.Errors.Add(ValidationErrors.Blank(Password));
        if (write.Errors.Count > 0)
            return write.Refuse();

        var (hash, busy) = await call.Hash(chosen!);
        if (busy is not null)
            return busy;
        var customerId = customer.Profile.Id;
        var sessions = GrainKeys.CustomerSessions(customer.Profile.Merchant, customerId);
        return await Grain(call, customerId).CompleteReset(reset.Id, token!, hash!, sessions) is { } done
            ? await Responses.One(PasswordResets.Of(CustomerReferences.Of(customer) with { Registered = true }, done), write.View)
            : WriteRequest.Refuse(ValidationErrors.Invalid(Token));
    }

    public static async Task<IResult?> Delete(ResourceCall call, string id) =>
        await Find(call, id) is ({ } customer, _) && await Grain(call, customer.Profile.Id).RemoveReset(id)
            ? null
            : Found.Nothing.Refusal;

    public static async Task<Found> Retrieve(ResourceCall call, string id) => await Find(call, id) is ({ } customer, { } reset)
        ? PasswordResets.Of(CustomerReferences.Of(customer), reset)
        : Found.Nothing;

    private static async Task<(Customer? Customer, PasswordReset? Reset)> Find(ResourceCall call, string id) =>
        await call.Reads.Customer(PasswordResets.CustomerOf(id)) is { } customer
            ? (customer, await Grain(call, customer.Profile.Id).FindReset(id))
            : default;

    private static ICustomerGrain Grain(ResourceCall call, string customerId) =>
        call.Services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(call.Request.Caller.Merchant, customerId));
}
