using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders.Ageing;
using OrderGrains.Orders.Store;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>An order whose events were dropped.</summary>
[Collection(Support.ServiceCollection.Name)]
public sealed class DroppedTests(Service service)
{
    [Fact]
    public async Task Get_WhatDroppedEventsToldOf_IsGoneAndTheOrderGoesOn()
    {
        var id = await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
        await Change(id, "PO-7");
        await Drop(id);

        var changed = await Change(id, "PO-8");

        Assert.Equal("PO-8", (string?)changed.Is(200)["reference"]);
        Assert.Equal("\"3\"", changed.ETag);
        Assert.Contains("exported and dropped", (string?)(await Get(id, "?version=1")).Is(410)["detail"], StringComparison.Ordinal);
        (await Get(id, "?version=2")).Is(410);
        (await Get(id, "?at=2000-01-01")).Is(410);
        (await Get(id, "?version=4")).Is(404);
        Assert.Equal(changed.Text, (await Get(id, "?version=3")).Text);

        var history = (await Get(id, "/history")).Is(200);
        Assert.Equal(2, (long?)history["droppedUpTo"]);
        Assert.Equal(3, (long?)Assert.Single(history["items"]!.AsArray())!["version"]);
        Assert.Null((await Get(id, "/history?after=2")).Is(200)["droppedUpTo"]);
    }

    private async Task Drop(string id)
    {
        var archive = service.Services.GetRequiredService<IEventArchive>();
        var aged = await archive.Aged(DateTimeOffset.MaxValue, after: 0, limit: 1_000_000, CancellationToken.None);
        var order = aged.Orders.Single(order => order.Key.OrderId == id);
        var stored = await service.Services.GetRequiredService<IOrderStore>().Load(order.Key, CancellationToken.None);
        Assert.True(await archive.Settle(order, stored!, CancellationToken.None));
        Assert.Equal(order.Place, await archive.Drop([order], CancellationToken.None));
    }

    private static (string Name, string Value) Key => ("X-Api-Key", "demo-key");

    private Task<Answer> Change(string id, string reference) =>
        service.Call("PATCH", $"/manage/orders/{id}", $$"""{"reference":"{{reference}}"}""", Key);

    private Task<Answer> Get(string id, string query) => service.Call("GET", $"/manage/orders/{id}{query}", null, Key);
}
