using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Payments;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A service that may call this machine, and whose clock a test may put forward.</summary>
public sealed class DeliveringService : IDisposable
{
    private static readonly (string, string) Key = ("X-Api-Key", "demo-key");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public DeliveringService() => Service = new()
    {
        Host = host =>
        {
            host.UseSetting("OrderGrains:Deliveries:AllowHttp", "true");
            host.UseSetting("OrderGrains:Deliveries:AllowedNetworks", "127.0.0.1");
            host.UseSetting("OrderGrains:Deliveries:Timeout", "00:01:00");
            host.ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Time)
                .AddSingleton<INotificationFormat, VendorFormat>()
                .AddSingleton<IPaymentGateway>(Gateway));
        },
    };

    public Service Service { get; }

    public JumpingTime Time { get; } = new();

    internal BrokenGateway Gateway { get; } = new();

    public void Dispose() => Service.Dispose();

    /// <summary>Adds a webhook of merchant <c>demo</c>; gives the answer, which shows the secret.</summary>
    public async Task<JsonNode> Add(string url, string more = "")
    {
        var answer = await Call("POST", "/webhooks", $$"""{"id":"{{Guid.NewGuid():N}}","url":"{{url}}"{{more}}}""");
        return answer.Is(201);
    }

    public Task<Answer> Call(string method, string path, string? body = null, string key = "demo-key") =>
        Service.Call(method, $"/manage{path}", body, ("X-Api-Key", key));

    /// <summary>Imports an order; its first event is <c>created</c>.</summary>
    public Task<string> Order(string id) => Service.NewOrder(id, "Placed", "Paid", "Unfulfilled", order =>
        order["customer"] = new JsonObject { ["email"] = "grace@example.com" });

    /// <summary>Adds to the order's comment: one event, <c>commented</c>.</summary>
    public async Task Comment(string id, string text) =>
        (await Service.Call("PATCH", $"/manage/orders/{id}", $$"""{"comment":"{{text}}"}""", Key)).Is(200);

    /// <summary>Puts the clock forward; relays look again at what is due.</summary>
    public void Pass(TimeSpan time)
    {
        Time.Jump(time);
        Service.Services.GetRequiredService<DeliverySignal>().Poke();
    }

    /// <summary>The deliveries of a webhook, when they are as they should be.</summary>
    public async Task<JsonArray> Deliveries(JsonNode webhook, string query, Func<JsonArray, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var items = (await Call("GET", $"/deliveries?webhook={webhook["id"]}&{query}")).Is(200)["items"]!.AsArray();
            if (isSo(items))
                return items;
            Assert.False(patience.IsCancellationRequested, items.ToJsonString());
            await Task.Yield();
        }
    }
}
