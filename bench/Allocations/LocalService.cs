using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Hosting;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Orders;

namespace OrderGrains.Bench.Allocations;

/// <summary>The whole service inside this process, listening on a port, with one connection to it that allocates nothing.</summary>
internal sealed class LocalService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpConnection _connection;

    private LocalService(WebApplication app, HttpConnection connection) => (_app, _connection) = (app, connection);

    /// <param name="folder">Where it keeps its data.</param>
    public static async Task<LocalService> Start(string folder)
    {
        var app = OrderGrainsApplication.Build(
        [
            "--urls", "http://127.0.0.1:0", "--OrderGrains:DataDirectory", folder, "--OrderGrains:Demo", "true",
            "--Logging:LogLevel:Default", "Error",
        ]);
        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        return new(app, HttpConnection.OpenBlocking(new IPEndPoint(IPAddress.Loopback, address.Port)));
    }

    public void CreateOrder(int order) => Ask(Requests.Post("/manage/orders", OrderJson.Of(order)), 201);

    /// <summary>The order as its grain has it.</summary>
    public async Task<Order> Order(int order) =>
        (await _app.Services.GetRequiredService<IGrainFactory>().GetGrain<IOrderGrain>(Key(order)).Read()).Order!;

    /// <exception cref="InvalidDataException">The answer has another status.</exception>
    public void Ask(ReadOnlyMemory<byte> request, int status)
    {
        var answer = _connection.ExchangeBlocking(request.Span);
        if (answer.Status != status)
            throw new InvalidDataException($"The service answered {answer}.");
    }

    private static string Key(int order) => new OrderKey("demo", Requests.OrderId(order)).ToString();

    public async ValueTask DisposeAsync()
    {
        _connection.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
