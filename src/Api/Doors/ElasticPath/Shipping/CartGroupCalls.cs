using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Orders;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>The calls about shipping groups of carts.</summary>
internal static class CartGroupCalls
{
    public static Task<IResult> List(string cart, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.With(cart, request, http, reads, async found => Of(await found.Get()).All());

    public static Task<IResult> Get(string cart, string group, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.With(cart, request, http, reads, async found => One(await found.Get(), group, StatusCodes.Status200OK));

    public static Task<IResult> Create(string cart, DoorRequest request, HttpRequest http, GrainReads reads)
    {
        var id = CartCalls.NewId(request);
        return CartCalls.Change(
            cart,
            request,
            http,
            reads,
            errors => Change(ShippingGroupForm.Read(request.Body, null, ofOrder: false, errors), id, id, isNew: true),
            reply => One(reply, id, StatusCodes.Status201Created));
    }

    public static Task<IResult> Update(string cart, string group, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.With(cart, request, http, reads, async found =>
        {
            List<SchemaError> errors = [];
            var before = Of(await found.Get()).Find(group);
            var form = ShippingGroupForm.Read(request.Body, before, ofOrder: false, errors);
            if (errors.Count > 0)
                return ElasticPathErrors.Invalid(errors);
            var change = Change(form, group, CartCalls.NewId(request), isNew: false);
            return (await found.Change(change)).Or(change, reply => One(reply, group, StatusCodes.Status200OK));
        });

    public static Task<IResult> Remove(string cart, string group, DoorRequest request, HttpRequest http, GrainReads reads) =>
        CartCalls.Change(
            cart,
            request,
            http,
            reads,
            _ => new RemoveShippingGroup(group) { Id = CartCalls.NewId(request) },
            _ => Results.NoContent());

    private static ShippingGroups Of(CartReply reply) => new("cart", reply.Priced, reply.Cart.CreatedAt, reply.Cart.UpdatedAt);

    private static IResult One(CartReply reply, string id, int status)
    {
        var groups = Of(reply);
        return groups.Find(id) is { } group
            ? groups.One(group, status)
            : ElasticPathErrors.Answer(CartErrors.GroupNotFound(id, reply.Cart));
    }

    private static PutShippingGroup Change(ShippingGroupForm form, string group, string id, bool isNew) => new(group, isNew)
    {
        Id = id,
        Method = form.Method,
        Charge = form.Charge,
        TrackingCode = form.TrackingCode,
        Address = form.Address,
        Estimate = form.Estimate,
    };
}
