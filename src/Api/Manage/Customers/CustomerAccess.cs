using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>Who may ask for all that is kept of a customer.</summary>
internal static class CustomerAccess
{
    /// <summary>Null when the caller may. A customer is the merchant's, in all of its markets.</summary>
    public static DoorFailure? Refusal(DoorRequest request, string customerId)
    {
        if (request.Caller.Markets is not null)
            return new(FailureKind.Forbidden, "The credential does not serve all markets, in which the customer may have orders.");
        return OrderCalls.IsPlausibleId(customerId) ? null : NotFound(customerId);
    }

    public static DoorFailure NotFound(string customerId) => new(FailureKind.NotFound, $"There is no customer '{customerId}'.");
}
