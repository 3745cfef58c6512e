using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>
/// Anonymizes all orders of a customer, each by itself, and at last the customer. What is done is done: after a failure, and where there
/// is more, the same call goes on.
/// </summary>
internal sealed class CustomerErasure(CustomerRecords records)
{
    /// <summary>How many orders one call anonymizes.</summary>
    private const int AtOnce = 200;

    /// <summary>What has become of it; null, and the failure, where an order could not be asked.</summary>
    public async Task<(ErasureProgress? Progress, DoorFailure? Failure)> Run(string id, DoorRequest request)
    {
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
                return (null, reply.Outcome == OrderOutcome.Rejected ? new(FailureKind.Forbidden) : DoorFailure.From(reply));
        }

        // The record goes last: without its email, nobody could find the guest's orders that are still to come.
        var progress = new ErasureProgress(customer is not null, anonymized, open, more);
        return (progress.IsDone ? progress with { Known = await records.Erase(request.Caller, id) } : progress, null);
    }
}
