using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Manage.Customers;
using OrderGrains.Customers;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>
/// Customers who go. Deleting forgets the customer alone; anonymizing erases their orders, too, and waits for those that are not over yet:
/// asked again, it goes on.
/// </summary>
internal static class CustomerErasing
{
    private const string Request = "_request_anonymization";
    private const string Cancel = "_cancel_anonymization";
    private const string Status = "anonymization_status";

    public static readonly WritableAttribute[] Triggers =
        [.. new[] { Request, Cancel }.Select(name => new WritableAttribute(name, AttributeKind.Trigger) { IntegrationsOnly = true })];

    /// <summary>Orders keep what they know of the customer.</summary>
    public static async Task<IResult?> Delete(ResourceCall call, string id)
    {
        if (Denied(call, id) is { } denied)
            return denied;
        if (await call.Reads.Customer(id) is not { } customer)
            return Found.Nothing.Refusal;
        await CustomerPartWriting.Grain(call, customer).Erase(customer.Profile.Merchant, id);
        return null;
    }

    /// <summary>A wish can be taken back while it stands.</summary>
    public static IEnumerable<ApiError> Problems(Customer customer, AttributeValues values)
    {
        if (values.IsTriggered(Cancel) && (customer.Erasure is null || values.IsTriggered(Request)))
            yield return ValidationErrors.Of(Status, "transition is not permitted", "invalid_transition");
    }

    /// <summary>Does what the triggers ask for: the customer where nothing is left of them, or the refusal.</summary>
    public static async Task<(Resource? Erased, IResult? Refusal)> Run(ResourceCall call, string id, AttributeValues values)
    {
        if (!values.IsTriggered(Request) && !values.IsTriggered(Cancel))
            return default;
        var grain = call.Services.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer(call.Request.Caller.Merchant, id));
        await grain.NoteErasure(values.IsTriggered(Request) ? ErasureStatus.Requested : ErasureStatus.Cancelled);
        if (values.IsTriggered(Cancel))
            return default;
        var (progress, failure) = await call.Services.Erasure.Run(id, call.Request);
        return failure is not null ? (null, call.Request.Fail(failure))
            : progress!.IsDone ? (SharedResources.Customers.Of(id, new(new() { Id = id }) { Erased = true }), null)
            : default;
    }

    /// <summary>A customer is the merchant's, in all of its markets; null where the caller serves those, or asks for nothing.</summary>
    public static IResult? Denied(ResourceCall call, string id, AttributeValues values) =>
        values.IsTriggered(Request) || values.IsTriggered(Cancel) ? Denied(call, id) : null;

    private static IResult? Denied(ResourceCall call, string id) =>
        CustomerAccess.Refusal(call.Request, id) is { } refusal ? call.Request.Fail(refusal) : null;
}
