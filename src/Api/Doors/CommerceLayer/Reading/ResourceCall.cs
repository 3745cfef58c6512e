using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>One call of the door: the request, and what every handler asks of it.</summary>
internal sealed class ResourceCall(DoorRequest request, HttpContext context, ResourceServices services, Merchant merchant)
{
    public DoorRequest Request => request;

    public HttpContext Context => context;

    public ResourceServices Services => services;

    public Merchant Merchant => merchant;

    public ResourceReads Reads { get; } = new(services.Reads, request);

    /// <summary>To be called with the id of what is new before there is anything of it, so that a retry finds it.</summary>
    public Func<string, Task> Plan { get; set; } = _ => Task.CompletedTask;

    /// <summary>Scheme and host, which links lead back to.</summary>
    public string BaseUrl => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";

    public static async ValueTask<ResourceCall> Of(DoorRequest request, HttpContext context, ResourceServices services) =>
        new(request, context, services, await request.Merchant());

    /// <summary>How resources of a type are to be shown; what the query names wrongly is added to <paramref name="errors"/>.</summary>
    public View View(ResourceType type, List<ApiError> errors) =>
        new(merchant, BaseUrl, ViewQuery.Read(context.Request.Query, type, errors), Reads);

    /// <summary>An order that the caller may see; else the refusal.</summary>
    public async Task<(Order? Order, IResult? Refusal)> Order(string id)
    {
        var reply = await request.Read(id);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return (null, Replies.Refusal(reply, request));
        if (order.IsDeleted())
            return (null, Hidden(CommerceLayerErrors.NotFound()));
        return Permissions.Refusal(order, request.Caller) is { } refusal ? (null, Hidden(refusal)) : (order, null);
    }

    /// <summary>The part of an order that has this name, with its order; else the refusal.</summary>
    public async Task<(Order? Order, string PartId, IResult? Refusal)> OrderOfPart(AliasKind kind, string name)
    {
        var split = PartName.Split(name);
        var orderId = split?.OrderId ?? await request.FindByName(kind, name);
        if (orderId is null)
            return (null, name, Found.Nothing.Refusal);
        var (order, refusal) = await Order(orderId);
        return (order, split?.PartId ?? name, refusal);
    }

    /// <summary>What is kept of a password; else the answer while too many wait to be hashed.</summary>
    public async Task<(PasswordHash? Hash, IResult? Busy)> Hash(string password)
    {
        var hash = await services.Hashing.Run(() => CustomerPasswords.Hash(password), request.Aborted);
        return hash is null ? (null, services.Errors.Render(context, Security.PasswordHashing.Full)) : (hash, null);
    }

    /// <summary>Of what the caller may not see no version is told.</summary>
    private IResult Hidden(ApiError error)
    {
        context.Response.Headers.ETag = default;
        return CommerceLayerErrors.Answer([error]);
    }
}
