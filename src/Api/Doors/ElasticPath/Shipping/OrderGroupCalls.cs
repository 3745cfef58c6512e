using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>The calls about shipping groups of orders: its parcels, whatever door has planned them.</summary>
internal static class OrderGroupCalls
{
    public static async Task<IResult> List(string id, DoorRequest request) =>
        request.Answer(await request.Read(id), order => ShippingGroups.Of(order).All());

    public static async Task<IResult> Get(string id, string group, string? include, DoorRequest request) => request.Answer(
        await request.Read(id),
        order => One(order, group, StatusCodes.Status200OK, ElasticPathIncluded.Parse(include).Contains(ElasticPathIncluded.Items)));

    public static async Task<IResult> Create(string id, DoorRequest request)
    {
        List<SchemaError> errors = [];
        var form = ShippingGroupForm.Read(request.Body, null, ofOrder: true, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        var group = request.NewIdentity().ToString();
        var plan = new PlanShipment(Shipment: group)
        {
            Method = form.Method.Value,
            Tracking = form.TrackingCode.Value is { } code ? new() { Code = code } : null,
            Address = form.Address is { } address ? ElasticPathAddress.Of(address) : null,
            Estimate = form.Estimate.Value,
        };
        return request.Answer(await request.Execute(id, plan), order => One(order, group, StatusCodes.Status201Created), _ => NotCreated);
    }

    public static async Task<IResult> Update(string id, string group, DoorRequest request)
    {
        var read = await request.Read(id);
        if (read is not { Outcome: OrderOutcome.Accepted, Order: { } now })
            return request.Answer(read, _ => NotFound(id, group));
        if (ShippingGroups.Of(now).Find(group) is not { } before)
            return NotFound(id, group);

        List<SchemaError> errors = [];
        var form = ShippingGroupForm.Read(request.Body, before, ofOrder: true, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);
        var edit = new EditShipment(group)
        {
            Method = form.Method,
            Tracking = new() { Code = form.TrackingCode },
            Address = form.Address,
            Estimate = form.Estimate,
        };
        return request.Answer(await request.Execute(id, edit), order => One(order, group, StatusCodes.Status200OK), _ => NotUpdated);
    }

    private static IResult NotCreated => ElasticPathErrors.Unprocessable("Cannot create shipping group for this order");

    /// <summary>A parcel that has left keeps where it goes.</summary>
    private static IResult NotUpdated =>
        ElasticPathErrors.BadRequest("Cannot update order shipping address because shipping status is fulfilled");

    private static IResult NotFound(string order, string group) => ElasticPathErrors.Answer(
        StatusCodes.Status404NotFound, "Group not found", $"Group with ID [{group}] not found for order [{order}]");

    private static IResult One(Order order, string id, int status, bool withItems = false)
    {
        var groups = ShippingGroups.Of(order);
        return groups.Find(id) is { } group ? groups.One(group, status, withItems) : NotFound(order.Id, id);
    }
}
