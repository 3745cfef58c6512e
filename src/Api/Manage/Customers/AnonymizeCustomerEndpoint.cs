using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>
/// Anonymizes all orders of a customer, each by itself, and at last the customer. What is done is done: after a failure, and where the
/// answer says that there is more, the same call goes on.
/// </summary>
internal static class AnonymizeCustomerEndpoint
{
    /// <summary>How many orders one call anonymizes.</summary>
    private const int AtOnce = 200;

    /// <summary>How many of the orders that are not over yet are named.</summary>
    private const int Named = 100;

    public static async Task<IResult> Post(string id, DoorRequest request, CustomerRecords records)
    {
        if (CustomerAccess.Refusal(request, id) is { } refusal)
            return request.Fail(refusal);

        var customer = await records.Find(request.Caller, id, request.Aborted);
        var (anonymized, open, more) = (0, new List<string>(), false);
        await foreach (var order in records.Orders(request.Caller, id, customer?.Profile.Email, request.Aborted))
        {
            if (anonymized == AtOnce)
            {
                more = true;
                break;
            }

            var reply = await request.ExecuteAmongOthers(order.Id, dryRun: false, new ChangeStatus(Verb.Anonymize));
            if (reply.Outcome == OrderOutcome.Accepted)
                anonymized++;
            else if (reply is { Outcome: OrderOutcome.Rejected, Rejection.Code: RejectionCode.IllegalTransition })
                open.Add(order.Id);
            else if (reply.Outcome != OrderOutcome.NotFound)
                return request.Fail(reply.Outcome == OrderOutcome.Rejected ? new(FailureKind.Forbidden) : DoorFailure.From(reply));
        }

        // The record goes last: without its email, nobody could find the guest's orders that are still to come.
        var isLast = open.Count == 0 && !more;
        var known = isLast ? await records.Erase(request.Caller, id) : customer is not null;
        return known || anonymized + open.Count > 0
            ? Answer(known, isLast, anonymized, open, more)
            : request.Fail(CustomerAccess.NotFound(id));
    }

    private static JsonAnswer Answer(bool known, bool isLast, int anonymized, List<string> open, bool more) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("customer", !known ? "unknown" : isLast ? "anonymized" : "kept");
            writer.WriteNumber("orders", anonymized);
            writer.WriteNumber("open", open.Count);
            writer.WriteStartArray("openOrders");
            foreach (var order in open.Take(Named))
                writer.WriteStringValue(order);
            writer.WriteEndArray();
            writer.WriteBoolean("more", more);
            writer.WriteEndObject();
        });
}
