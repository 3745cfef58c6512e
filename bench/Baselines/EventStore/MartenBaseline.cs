using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Wolverine;

namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>An order as a stream of events in Marten, updated by a command to Wolverine's aggregate handler.</summary>
internal sealed class MartenBaseline(IServiceProvider services) : IBaseline
{
    private readonly IDocumentStore _store = services.GetRequiredService<IDocumentStore>();
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();

    public Task Prepare() => Task.CompletedTask;

    public async Task Create(string id, byte[] order)
    {
        await using var session = _store.LightweightSession();
        session.Events.StartStream<ShopOrder>(id, new OrderCreated(JsonNode.Parse(order)!.AsObject()));
        await session.SaveChangesAsync();
    }

    public async Task<bool> Update(string id, JsonElement request)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new ShipOrder(id, OrderShipped.Of(request)));
        return true;
    }

    public async Task<byte[]?> Read(string id)
    {
        await using var session = _store.QuerySession();
        return await session.LoadAsync<ShopOrder>(id) is { } order ? JsonSerializer.SerializeToUtf8Bytes(order.Document) : null;
    }

    public async Task<long> Version(string id)
    {
        await using var session = _store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(id))?.Version ?? 0;
    }
}
