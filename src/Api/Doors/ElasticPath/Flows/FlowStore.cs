using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Merchants.Flows;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>The flows of a request's merchant, as they are kept: those who change them look at no copy.</summary>
internal sealed class FlowStore(GrainReads reads, IGrainFactory grains, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public IGrainFactory Grains => grains;

    public async Task<IReadOnlyList<Flow>> All(DoorRequest request) => await reads.Ask(
        GrainKeys.Merchant(request.Caller.Merchant), (IMerchantGrain grain) => grain.Get(), request.Aborted) is { } merchant
            ? [.. merchant.Flows]
            : [];

    public async Task<Flow?> Find(DoorRequest request, string id) => (await All(request)).FirstOrDefault(flow => flow.Id == id);

    /// <summary>The field and the flow that has it.</summary>
    public async Task<(Flow Flow, FlowField Field)?> FindField(DoorRequest request, string id) => (
        from flow in await All(request)
        from field in flow.Fields
        where field.Id == id
        select ((Flow, FlowField)?)(flow, field)).FirstOrDefault();

    /// <summary>Nothing that changes nothing moves the time.</summary>
    public Task<FlowOutcome> Put(DoorRequest request, Flow? before, Flow after) =>
        Grain(request).PutFlow(before, before is null || after == before ? after : after with { UpdatedAt = Now });

    public Task<bool> Remove(DoorRequest request, string id) => Grain(request).RemoveFlow(id);

    private IMerchantGrain Grain(DoorRequest request) => grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(request.Caller.Merchant));
}
