using OrderGrains.Orders;

namespace OrderGrains.Demo;

/// <summary>Writes the demonstration data through the grains, as any client would.</summary>
internal sealed class DemoGrain : Grain, IDemoGrain
{
    public Task Seed() => Write(replace: false);

    public Task Reset() => Write(replace: true);

    private Task Write(bool replace) => Task.WhenAll(
    [
        new DemoRegistry(GrainFactory).Write(replace),
        .. DemoData.Orders.Select(order => Put(order, replace)),
    ]);

    private async Task Put(Order order, bool replace)
    {
        var grain = GrainFactory.GetGrain<IOrderGrain>(new OrderKey(order.Merchant, order.Id).ToString());
        var reply = await grain.Execute(new()
        {
            CommandId = Guid.NewGuid(),
            Door = Door.Manage,
            Actor = DemoData.Merchant,
            Actions = [new ImportOrder(order, replace)],
        });
        if (reply.Outcome != OrderOutcome.Accepted && (replace || reply.Outcome != OrderOutcome.AlreadyExists))
            throw new InvalidOperationException($"The demonstration order {order.Id} ended as {reply.Outcome}: {reply.Rejection}.");
    }
}
