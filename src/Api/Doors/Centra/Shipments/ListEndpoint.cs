using OrderGrains.Api.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary><c>GET {base}/shipments</c>: parcels of one status, those of the oldest orders first.</summary>
internal static class ListEndpoint
{
    private static readonly FulfillmentStatus[] Begun =
        [.. Enum.GetValues<FulfillmentStatus>().Where(status => status >= FulfillmentStatus.InProgress)];

    private static readonly FulfillmentStatus[] Unfinished =
        [FulfillmentStatus.NotRequired, FulfillmentStatus.Unfulfilled, FulfillmentStatus.InProgress];

    /// <summary>The statuses, each with where the orders stand that have parcels of it.</summary>
    private static readonly Dictionary<string, ValueList<FulfillmentStatus>> ByStatus = new()
    {
        [ShipmentStatuses.GoodToGo] = Unfinished.ToValueList(),
        [ShipmentStatuses.InProgress] = Unfinished.Union(Begun).ToValueList(),
        [ShipmentStatuses.Completed] = Begun.ToValueList(),
    };

    public static readonly DoorQuery Parameters = new([
        new("status", $"One of {string.Join(", ", ByStatus.Keys)}. Default {ShipmentStatuses.GoodToGo}."),
        new("order", "Of the order with this number."),
        CentraQuery.OffsetParameter,
        .. CentraQuery.Common,
    ]);

    public static async Task<IResult> Get(DoorRequest request, HttpContext context, OrderScan scan)
    {
        var call = CentraCall.Of(context);
        var query = new CentraQuery(context.Request.Query);
        var status = query.Text("status") ?? ShipmentStatuses.GoodToGo;
        var (limit, offset, newer, older) = (query.Limit, query.Offset, query.NewerThan, query.OlderThan);
        if (!ByStatus.TryGetValue(status, out var fulfillments))
            query.Refuse("status");
        if ((query.Problem ?? CentraCall.Problem(context)) is { } problem)
            return call.No(problem);

        var named = await NamedOrder.Find(request, query);
        if (named.Failure is { } failure)
            return failure;
        var orders = named.Orders ?? scan.Read(await Search(request, fulfillments), request.Aborted);
        var found = await orders
            .SelectMany(order => order.Shipments.Select(parcel => (Order: order, Parcel: parcel)))
            .Where(found => found.Parcel.Status(found.Order) == status && IsBetween(found.Parcel, newer, older))
            .Skip(offset).Take(limit).ToListAsync(request.Aborted);
        return call.List("shipments", writer => found.ForEach(one => ShipmentDocument.Write(writer, one.Order, one.Parcel)));
    }

    private static async Task<OrderSearch> Search(DoorRequest request, ValueList<FulfillmentStatus> fulfillments) => new()
    {
        Merchant = request.Caller.Merchant,
        Markets = await request.Markets(),
        Fulfillments = fulfillments,
        Limit = 1,
    };

    private static bool IsBetween(Shipment parcel, DateTimeOffset? newer, DateTimeOffset? older) =>
        (parcel.PlannedAt ?? parcel.ShippedAt) is var at && !(at < newer) && !(at >= older);
}
