using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>Writes the demonstration data through the grains, as any client would.</summary>
internal sealed class DemoGrain(TimeProvider time) : Grain, IDemoGrain
{
    public Task Seed() => Write(replace: false);

    public Task<TakenName?> Reset() => Write(replace: true);

    public async Task<ValueList<Credential>> OpenCredentials()
    {
        var directory = GrainFactory.GetGrain<ICredentialDirectoryGrain>(0);
        var found = await Task.WhenAll(
            DemoCredentials.All.Select(demo => directory.Find(GrainKeys.Credential(demo.Credential.Id))));
        return found.OfType<Credential>().Where(credential => credential.IsOpen(time.GetUtcNow())).ToValueList();
    }

    private async Task<TakenName?> Write(bool replace)
    {
        var orders = Task.WhenAll(DemoData.Orders.Select(order => Put(order, replace)));
        await Task.WhenAll(new DemoRegistry(GrainFactory, time).Write(replace), orders);
        return (await orders).FirstOrDefault(taken => taken is not null);
    }

    private async Task<TakenName?> Put(Order order, bool replace)
    {
        var grain = GrainFactory.GetGrain<IOrderGrain>(new OrderKey(order.Merchant, order.Id).ToString());
        var reply = await grain.Execute(new()
        {
#pragma warning disable RS0030 // Nobody sent the command, so its id is drawn here.
            CommandId = Guid.NewGuid(),
#pragma warning restore RS0030
            Door = Door.Manage,
            Actor = DemoData.Merchant,
            Actions = [new ImportOrder(order, replace)],
        });
        if (reply.Taken is { } taken)
            return taken;
        if (reply.Outcome != OrderOutcome.Accepted && (replace || reply.Outcome != OrderOutcome.AlreadyExists))
            throw new InvalidOperationException($"The demonstration order {order.Id} ended as {reply.Outcome}: {reply.Rejection}.");
        return null;
    }
}
