using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>All that is kept of a customer in one JSON document.</summary>
internal static class ExportCustomerEndpoint
{
    public static async Task<IResult> Get(string id, DoorRequest request, CustomerRecords records)
    {
        if (CustomerAccess.Refusal(request, id) is { } refusal)
            return request.Fail(refusal);

        var customer = await records.Find(request.Caller, id, request.Aborted);
        if (customer is null && !await records.HasOrders(request.Caller, id, request.Aborted))
            return request.Fail(CustomerAccess.NotFound(id));
        return new CustomerExport(id, customer, records.Orders(request.Caller, id, customer?.Profile.Email, request.Aborted));
    }
}
