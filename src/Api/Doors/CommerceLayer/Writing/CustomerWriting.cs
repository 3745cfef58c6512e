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
    private const string Reference = "reference";
    private const string Metadata = "metadata";

    private static readonly WritableAttribute[] Own =
    [
        new(Email, AttributeKind.Text) { Required = true },
        new(Password, AttributeKind.Text),
        new(Reference, AttributeKind.Text) { IntegrationsOnly = true, MaxLength = RegisterRules.MaxText },
        new(Metadata, AttributeKind.Object),
    ];

    private static readonly Relationship[] Related =
        [SharedResources.Customers.Find(Group)!, SharedResources.Customers.Find(TagNames.Related)!];

    public static readonly WriteTable OfNew = new("customers", Own, Related);

    public static readonly WriteTable Table = new("customers", [.. Own, .. CustomerErasing.Triggers, .. TagNames.Attributes], Related);

    /// <summary>The email is claimed before there is a customer: of two requests at once one has it.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var (email, password, tags, refusal) = await Read(call, write);
        if (refusal is not null)
            return refusal;

        var merchant = call.Request.Caller.Merchant;
        var customer = new CustomerReferences(call.Services.Reads, merchant, call.Request.Aborted).New(email!);
        await call.Plan(customer.Id!);
        var emails = call.Services.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email!));
        var holder = await emails.Claim(customer.Id!);
        var profile = new CustomerProfile
        {
            Id = customer.Id!,
            Merchant = merchant,
            Email = email,
            ExternalReference = write.Values.Text(Reference).Value,
            Metadata = write.Values.Object(Metadata).Value,
        };
        if (holder != customer.Id || !await Grain(call, customer.Id).Create(profile, password))
            return WriteRequest.Refuse(ValidationErrors.Taken(Email, email!));
        await Mark(call, customer.Id, write, tags);
        var created = await Created(call, customer with { Registered = password is not null });
        return await Responses.Created(created, write.View, call.Context);
    }

    /// <summary>A customer as the answer to a creation shows them: who may not read customers learns no more than they sent.</summary>
    public static async Task<Resource> Created(ResourceCall call, CustomerRef customer) =>
        await call.Reads.Customer(customer.Id) is { } known ? SharedResources.Customer(known) : SharedResources.Customer(customer);

    /// <summary>Another password ends what the customer is logged in to, but for where it was set.</summary>
    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await call.Reads.Customer(id) is not { } known)
            return Found.Nothing.Refusal!;
        if (CustomerErasing.Denied(call, id!, write.Values) is { } denied)
            return denied;
        write.Errors.AddRange(write.Values.Emptied());
        write.Errors.AddRange(CustomerErasing.Problems(known, write.Values));
        var (email, password, tags, refusal) = await Read(call, write);
        if (refusal is not null)
            return refusal;

        if (email is not null && await Grain(call, id!).ChangeEmail(email) != id)
            return WriteRequest.Refuse(ValidationErrors.Taken(Email, email));
        if (password is not null)
        {
            var sessions = GrainKeys.CustomerSessions(call.Request.Caller.Merchant, id!);
            await Grain(call, id!).SetPassword(password, sessions, kept: call.Request.Caller.Login?.Session);
        }

        await Grain(call, id!).Describe(default, write.Values.Text(Reference));
        if (write.Values.Object(Metadata) is { IsSet: true } metadata)
            await Grain(call, id!).Annotate(metadata.Value);
        await Mark(call, id!, write, tags);
        var (erased, failed) = await CustomerErasing.Run(call, id!, write.Values);
        return failed is not null ? failed
            : erased is not null ? await Responses.One(erased, write.View)
            : await call.Reads.Customer(id) is { } updated ? await Responses.One(SharedResources.Customer(updated), write.View)
            : Found.Nothing.Refusal!;
    }

    private static async Task<(string? Email, PasswordHash? Password, TagNames Tags, IResult? Refusal)> Read(
        ResourceCall call, WriteRequest write)
    {
        var (email, tags) = (write.Values.Name(Email), await TagNames.Read(call, write));
        if (write.Values.Object(Metadata).Value?.Value.Length > CustomerRules.MaxMetadata)
            write.Errors.Add(ValidationErrors.TooLong(Metadata, CustomerRules.MaxMetadata));
        if (email is not null && !ValueRules.Email.Accepts(email))
            write.Errors.Add(ValidationErrors.Invalid(Email));
        if (write.Document.Relationships.ContainsKey(Group) && !await MayHave(call, write.Related(Group)))
            write.Errors.Add(ValidationErrors.Blank(Group));
        if (write.Errors.Count > 0)
            return (null, null, tags, write.Refuse());
        if (write.Values.Text(Password).Value is not { Length: > 0 } chosen)
            return (email, null, tags, null);
        var (hash, busy) = await call.Hash(chosen);
        return (email, hash, tags, busy);
    }

    /// <summary>Customers are put into groups, and out of them, by the merchant alone.</summary>
    private static async Task<bool> MayHave(ResourceCall call, string? group) => call.Request.ActsForTheMerchant()
        && (group is null || await call.Reads.Registered(RegisterKind.CustomerGroup, group) is not null);

    /// <summary>
    /// Sorts the customer by group and tags, whatever somebody else does in between. Of too many tags the last are left out.
    /// </summary>
    private static async Task Mark(ResourceCall call, string id, WriteRequest write, TagNames tags)
    {
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
