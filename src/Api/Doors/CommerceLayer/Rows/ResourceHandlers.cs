using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>The calls of a type of resource, as its row says.</summary>
internal sealed class ResourceHandlers(ResourceRow row)
{
    public async Task<IResult> Retrieve(string id, DoorRequest request, HttpContext context, ResourceServices services)
    {
        var call = await ResourceCall.Of(request, context, services);
        List<ApiError> errors = [];
        var view = call.View(row.Type, errors);
        if (errors.Count > 0)
            return CommerceLayerErrors.Answer(errors);
        if (Denied(request, ResourceCalls.Retrieve) is { } denied)
            return denied;
        var found = await row.Find(call, id);
        return found.Refusal ?? await Responses.One(found.Resource, view);
    }

    /// <summary>What a relationship points to: one resource or null, or a list that is paged, sorted and filtered like any other.</summary>
    public async Task<IResult> Related(
        string id, string relationship, DoorRequest request, HttpContext context, ResourceServices services)
    {
        if (row.Type.Find(relationship) is not { } known)
            return CommerceLayerErrors.Answer([CommerceLayerErrors.NotFound()]);
        if (Denied(request, ResourceCalls.Retrieve) is { } denied)
            return denied;
        var call = await ResourceCall.Of(request, context, services);
        List<ApiError> errors = [];
        var type = known.Types.Select(ResourceTypes.Find).OfType<ResourceType>().First();
        var view = call.View(type, errors);
        var query = ListQuery.Read(context.Request.Query, type, errors);
        if (errors.Count > 0)
            return CommerceLayerErrors.Answer(errors);

        var found = await row.Find(call, id);
        if (found.Resource is not { } resource)
            return found.Refusal!;
        var related = await known.Related(resource.Item, view);
        return known.IsToMany
            ? await Responses.Page(await ResourceList.Page(related, query, view), view, context.Request)
            : await Responses.One(related.Count > 0 ? related[0] : null, view);
    }

    public async Task<IResult> List(DoorRequest request, HttpContext context, ResourceServices services)
    {
        var call = await ResourceCall.Of(request, context, services);
        List<ApiError> errors = [];
        var view = call.View(row.Type, errors);
        var query = ListQuery.Read(context.Request.Query, row.Type, errors);
        if (errors.Count > 0)
            return CommerceLayerErrors.Answer(errors);
        if (Denied(request, ResourceCalls.List) is { } denied)
            return denied;
        return await row.List!(call, query, view) is { } page
            ? await Responses.Page(page, view, context.Request)
            : CommerceLayerErrors.Answer([row.TooBroad]);
    }

    public Task<IResult> Create(DoorRequest request, HttpContext context, ResourceServices services) =>
        Write(row.Create!, null, ResourceCalls.Create, request, context, services);

    public Task<IResult> Update(string id, DoorRequest request, HttpContext context, ResourceServices services) =>
        Write(row.Update!, id, ResourceCalls.Update, request, context, services);

    public async Task<IResult> Delete(string id, DoorRequest request, HttpContext context, ResourceServices services) =>
        Denied(request, ResourceCalls.Delete)
        ?? await row.Delete!(await ResourceCall.Of(request, context, services), id)
        ?? TypedResults.NoContent();

    private async Task<IResult> Write(
        ResourceWrite write, string? id, ResourceCalls asked, DoorRequest request, HttpContext context, ResourceServices services)
    {
        var call = await ResourceCall.Of(request, context, services);
        var (written, refusal) = WriteRequest.Read(call, row.Type, write.Table, id);
        if ((refusal ?? Denied(request, asked)) is { } refused)
            return refused;
        return asked == ResourceCalls.Create && !row.OfOrder.HasFlag(asked)
            ? await Create(call, written!)
            : await write.Run(call, id, written!);
    }

    private Task<IResult> Create(ResourceCall call, WriteRequest write) => new KeyedCreation<Resource>(
        async id => (await row.FindCreated(call, id)).Resource,
        resource => Responses.Created(resource, write.View, call.Context)).Run(call.Request, call.Services.Grains, async plan =>
        {
            call.Plan = plan;
            var answer = await row.Create!.Run(call, null, write);
            return (call.Context.Features.Get<CreatedResource>()?.Id, answer);
        });

    private IResult? Denied(DoorRequest request, ResourceCalls asked) =>
        request.ActsForTheMerchant() || row.Channels.HasFlag(asked) || (request.Caller.Login is not null && row.Customers.HasFlag(asked))
            ? null
            : CommerceLayerErrors.Answer([CommerceLayerErrors.Unauthorized()]);
}
