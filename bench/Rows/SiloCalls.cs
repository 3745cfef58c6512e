using System.Text.Json;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Orders;

namespace OrderGrains.Bench.Rows;

/// <summary>Calls to order grains as the doors make them.</summary>
internal sealed class SiloCalls(IGrainFactory grains)
{
    private const string Merchant = "demo";
    private const int Side = 256;
    private long _counter;

    public async Task Create(int order)
    {
        var id = Requests.OrderId(order);
        var json = OrderJson.Of(order).Insert(1, $"\"merchant\":\"{Merchant}\",");
        var document = JsonSerializer.Deserialize(json, OrderJsonContext.Default.Order)!;
        Check(await Grain(id).Execute(Command(new ImportOrder(document))));
    }

    public async Task Update(int order)
    {
        var code = $"3SMSP{Interlocked.Increment(ref _counter):D13}";
        Check(await Grain(Requests.OrderId(order)).Execute(Command(new EditTracking { Code = code, Carrier = "MSP Logistics" })));
    }

    public Task Read(int order) => Find(order);

    /// <summary>Activates the orders from one to another and adds up what they are as JSON.</summary>
    public async Task<long> JsonBytes(int from, int to)
    {
        var sum = 0L;
        await ForEach(to - from, async order =>
        {
            var found = await Find(from + order);
            Interlocked.Add(ref sum, JsonSerializer.SerializeToUtf8Bytes(found, OrderJsonContext.Default.Order).Length);
        });
        return sum;
    }

    /// <summary>Calls for each order once, many at a time.</summary>
    public static Task ForEach(int orders, Func<int, Task> call)
    {
        async Task Share(int first)
        {
            for (var order = first; order < orders; order += Side)
                await call(order);
        }

        return Task.WhenAll(Enumerable.Range(0, Side).Select(worker => Task.Run(() => Share(worker))));
    }

    private async Task<Order> Find(int order) => Check(await Grain(Requests.OrderId(order)).Read());

    private IOrderGrain Grain(string id) => grains.GetGrain<IOrderGrain>(new OrderKey(Merchant, id).ToString());

    private static OrderCommand Command(OrderAction action) => new()
    {
        CommandId = Guid.NewGuid(),
        Door = Door.MultiSafepay,
        Actor = "demo-key",
        Actions = [action],
    };

    private static Order Check(OrderReply reply) => reply is { Outcome: OrderOutcome.Accepted, Order: { } order }
        ? order
        : throw new InvalidDataException($"A grain answered {reply.Outcome}.");
}
