using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>Customers who have not ordered yet.</summary>
internal static class CustomerWriting
{
    public static readonly WriteTable Table = new("customers", [new("email", AttributeKind.Text) { Required = true }], []);

    /// <summary>The email is claimed before there is a customer: of two requests at once one has it.</summary>
    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var email = write.Values.Name("email");
        if (email is not null && !ValueRules.Email.Accepts(email))
            write.Errors.Add(ValidationErrors.Invalid("email"));
        if (write.Errors.Count > 0)
            return write.Refuse();

        var merchant = call.Request.Caller.Merchant;
        var customer = new CustomerReferences(call.Services.Reads, merchant, call.Request.Aborted).New(email!);
        var grain = call.Services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(merchant, customer.Id!));
        var emails = call.Services.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail(merchant, email!));
        var holder = await emails.Claim(customer.Id!);
        if (holder != customer.Id || await grain.Get() is not null)
            return WriteRequest.Refuse(ValidationErrors.Taken("email", email!));
        await grain.Put(new() { Id = customer.Id!, Merchant = merchant, Email = email });
        return await Responses.Created(SharedResources.Customer(customer), write.View, call.Context);
    }
}
