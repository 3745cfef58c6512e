using System.Text.Json.Nodes;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary><c>GET {base}/returns</c>: the newest first, those of the orders that were updated last before others.</summary>
internal static class ListEndpoint
{
    public static readonly DoorQuery Parameters = new([
        new("page", "The page's number, from 1."),
        new("return", "The return with this id."),
        new("shipment", "Of the shipment with this id."),
        new("order", "Of the order with this number."),
        new("selection", "Of the order with this selection id."),
        new("customer_id", "Of the customer with this id."),
        .. CentraQuery.Common,
    ]);

    /// <summary>What comes back had left.</summary>
    private static readonly ValueList<FulfillmentStatus> Begun =
        Enum.GetValues<FulfillmentStatus>().Where(status => status >= FulfillmentStatus.InProgress).ToValueList();

    public static async Task<IResult> Get(DoorRequest request, HttpContext context, OrderScan scan)
    {
        var call = CentraCall.Of(context);
        var query = new CentraQuery(context.Request.Query);
        var (limit, filter) = (query.Limit, ReturnFilter.Read(query));
        var page = query.Whole("page", 1, (OrderSearch.MostSkipped / limit) + 1) ?? 1;
        if ((query.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);
        var named = await Named(request, query);
        if (named.Failure is { } failure)
            return failure;

        var orders = named.Orders ?? scan.Read(await Search(request, query), request.Aborted);
        var found = await orders
            .SelectMany(order => order.Returns.Reverse().Select(one => (Order: order, Return: one)))
            .Where(found => filter.Matches(found.Order, found.Return))
            .Skip((int)(page - 1) * limit).Take(limit).ToListAsync(request.Aborted);
        return call.Ok(("returns", new JsonArray([.. found.Select(one => ReturnDocument.Render(one.Order, one.Return))])));
    }

    /// <summary>A return's id, a shipment's and an order's number each lead to one order.</summary>
    private static async Task<NamedOrder> Named(DoorRequest request, CentraQuery query)
    {
        if (query.Text("order") is not null)
            return await NamedOrder.Find(request, query);
        var orderId = query.Text("return") is { } id ? await request.FindByName(AliasKind.Return, id) ?? ""
            : query.Text("shipment") is { } shipment ? ShipmentNames.OrderOf(shipment) ?? ""
            : null;
        return orderId is null ? default : await NamedOrder.Find(request, orderId);
    }

    private static async Task<OrderSearch> Search(DoorRequest request, CentraQuery query) => new()
    {
        Merchant = request.Caller.Merchant,
        Markets = await request.Markets(),
        Fulfillments = Begun,
        Customer = query.Text("customer_id"),
        Sort = OrderSort.Updated,
        Descending = true,
        Limit = 1,
    };
}
