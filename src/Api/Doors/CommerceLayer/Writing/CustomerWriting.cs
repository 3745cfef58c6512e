using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Customers;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Customers, and what they log in with.</summary>
internal static class CustomerWriting
{
    private const string Email = "email";
    private const string Password = "password";
    private const string Group = "customer_group";

    private static readonly WritableAttribute[] Own =
        [new(Email, AttributeKind.Text) { Required = true }, new(Password, AttributeKind.Text)];

    private static readonly Relationship[] Related = [SharedResources.Customers.Find(Group)!];

    public static readonly WriteTable OfNew = new("customers", Own, Related);

    public static readonly WriteTable Table = new("customers", [.. Own, .. TagNames.Attributes], Related);

    /// <summary>The email is claimed before there is a customer: of two requests at once one has it.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var (email, password, refusal) = await Read(call, write);
        if (refusal is not null)
            return refusal;

        var merchant = call.Request.Caller.Merchant;
        var customer = new CustomerReferences(call.Services.Reads, merchant, call.Request.Aborted).New(email!);
        var emails = call.Services.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email!));
        var holder = await emails.Claim(customer.Id!);
        if (holder != customer.Id
            || !await Grain(call, customer.Id).Create(new() { Id = customer.Id, Merchant = merchant, Email = email }, password))
            return WriteRequest.Refuse(ValidationErrors.Taken(Email, email!));
        await Mark(call, customer.Id, write);
        return await Responses.Created(
            SharedResources.Customer(customer with { Registered = password is not null }), write.View, call.Context);
    }

    /// <summary>Another password ends what the customer is logged in to, but for where it was set.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await call.Reads.Customer(id) is null)
            return Found.Nothing.Refusal!;
        write.Errors.AddRange(write.Values.Emptied());
        var (email, password, refusal) = await Read(call, write);
        if (refusal is not null)
            return refusal;

        if (email is not null && await Grain(call, id!).ChangeEmail(email) != id)
            return WriteRequest.Refuse(ValidationErrors.Taken(Email, email));
        if (password is not null)
        {
            var sessions = GrainKeys.CustomerSessions(call.Request.Caller.Merchant, id!);
            await Grain(call, id!).SetPassword(password, sessions, kept: call.Request.Caller.Login?.Session);
        }

        await Mark(call, id!, write);
        return await call.Reads.Customer(id) is { } updated
            ? await Responses.One(SharedResources.Customer(CustomerReferences.Of(updated)), write.View)
            : Found.Nothing.Refusal!;
    }

    private static async Task<(string? Email, PasswordHash? Password, IResult? Refusal)> Read(ResourceCall call, WriteRequest write)
    {
        var email = write.Values.Name(Email);
        if (email is not null && !ValueRules.Email.Accepts(email))
            write.Errors.Add(ValidationErrors.Invalid(Email));
        if (write.Document.Relationships.ContainsKey(Group) && !await MayHave(call, write.Related(Group)))
            write.Errors.Add(ValidationErrors.Blank(Group));
        if (write.Errors.Count > 0)
            return (null, null, write.Refuse());
        if (write.Values.Text(Password).Value is not { Length: > 0 } chosen)
            return (email, null, null);
        var (hash, busy) = await call.Hash(chosen);
        return (email, hash, busy);
    }

    /// <summary>Customers are put into groups, and out of them, by the merchant alone.</summary>
    private static async Task<bool> MayHave(ResourceCall call, string? group) => call.Request.ActsForTheMerchant()
        && (group is null || await call.Reads.Registered(RegisterKind.CustomerGroup, group) is not null);

    /// <summary>
    /// Sorts the customer by group and tags, whatever somebody else does in between. Of too many tags the last are left out.
    /// </summary>
    private static async Task Mark(ResourceCall call, string id, WriteRequest write)
    {
        var tags = await TagNames.Read(call, write.Values);
        while (await Grain(call, id).Get() is { Marks: var marks })
        {
            var next = new CustomerMarks
            {
                Group = write.Document.Relationships.ContainsKey(Group) ? write.Related(Group) : marks.Group,
                Tags = [.. tags.Of(marks.Tags).Take(CustomerRules.MaxTags)],
            };
            if (next == marks || await Grain(call, id).Mark(marks, next))
                return;
        }
    }

    private static ICustomerGrain Grain(ResourceCall call, string id) =>
        call.Services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(call.Request.Caller.Merchant, id));
}
