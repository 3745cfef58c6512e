using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary><c>GET {base}/orders</c>: there is no call for a single order, a list is filtered by its number.</summary>
internal static class ListEndpoint
{
    public static readonly DoorQuery Parameters = new([
        new("order", "The order's number; a list is answered, of it or of none."),
        new("customer_id", "Of the customer with this id."),
        CentraQuery.OffsetParameter,
        .. CentraQuery.Common,
    ]);

    /// <summary>What is still a selection is no order yet (Centra page, 2.5).</summary>
    private static readonly ValueList<OrderStatus> Ordered =
        Enum.GetValues<OrderStatus>().Where(status => status != OrderStatus.Draft).ToValueList();

    public static async Task<IResult> Get(DoorRequest request, HttpContext context, OrderScan scan)
    {
        var call = CentraCall.Of(context);
        var query = new CentraQuery(context.Request.Query);
        var schema = new AttributeSchema((await request.Merchant()).CentraAttributes);
        if (CentraCall.Problem(context) is { } unclear)
            return call.No(unclear);
        var named = await NamedOrder.Find(request, query);
        if (named.Failure is { } failure)
            return failure;

        var (limit, offset) = (query.Limit, query.Offset);
        var search = new OrderSearch
        {
            Merchant = request.Caller.Merchant,
            Markets = await request.Markets(),
            Statuses = Ordered,
            Customer = query.Text("customer_id"),
            CreatedAfter = query.NewerThan,
            CreatedBefore = query.OlderThan,
            Limit = limit,
        };
        if (query.Problem is { } problem)
            return call.No(problem);
        var orders = named.Orders ?? scan.Read(search, request.Aborted).Where(IsListed);
        var found = await orders.Skip(offset).Take(limit).ToListAsync(request.Aborted);
        return call.List("orders", writer => found.ForEach(order => OrderDocument.Write(writer, order, schema)));
    }

    /// <summary>What is archived, on hold or waiting for its payment has to be asked for by its number (Centra page, 2.5).</summary>
    private static bool IsListed(Order order) =>
        order is { ArchivedAt: null, OnHold: false } && !CentraStatuses.IsWaitingForPayment(order);
}
