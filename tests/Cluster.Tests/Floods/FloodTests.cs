using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace OrderGrains.Cluster.Tests.Floods;

/// <summary>A process that may have 256 MB lives through more than that, and serves who behaves.</summary>
public sealed class FloodTests
{
    private const string Key = "api_key: demo-key\r\nX-Api-Key: demo-key\r\nHost: a\r\n";
    private const string Json = "Content-Type: application/json\r\n";
    private const string Large = Json + "Content-Length: 1000000\r\n\r\n";

    [Fact]
    public async Task Flood_LargeBodiesThatStall_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        var body = Bytes($"PATCH /orders/MSP12345 HTTP/1.1\r\n{Key}{Large}{{\"a\":\"{new string('x', 900_000)}");

        await service.Flood.Send(600, _ => body);

        await service.Endures();
    }

    [Fact]
    public async Task Flood_LargeBodiesOfUnknownCallers_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        await service.Flood.Send(600, i => Bytes(
            $"PATCH /orders/1 HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.0.{i / 250}.{i % 250}\r\napi_key: no-{i}\r\n{Large}"
            + new string('x', 900_000)));

        await service.Endures();
    }

    [Fact]
    public async Task Flood_HeadersThatDoNotEnd_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        var headers = string.Concat(Enumerable.Range(0, 30).Select(i => $"X-{i}: {new string('x', 1000)}\r\n"));
        var head = Bytes($"GET /orders/MSP12345 HTTP/1.1\r\n{Key}{headers}");

        await service.Flood.Send(2000, _ => head);

        await service.Endures();
    }

    [Fact]
    public async Task Flood_WrongKeysFromManyAddresses_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        await service.Flood.Send(200, connection => Bytes(string.Concat(Enumerable.Range(0, 100).Select(i =>
            $"GET /orders/1 HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.{connection}.0.{i}\r\napi_key: {connection}-{i}\r\n\r\n"))));

        await service.Endures();
    }

    [Fact]
    public async Task Flood_IdempotencyKeys_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        await service.Flood.Send(40, connection => Bytes(string.Concat(Enumerable.Range(0, 100).Select(i =>
        {
            var body = $$"""{"reason":"{{connection}}-{{i}}"}""";
            return $"PATCH /orders/MSP12345 HTTP/1.1\r\n{Key}{Json}Idempotency-Key: {connection}-{i}-{new string('k', 200)}\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}";
        }))));

        await service.Endures();
    }

    [Fact]
    public async Task Flood_ReadersThatWaitForChanges_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        await service.Flood.Send(4200, _ => Bytes($"GET /manage/changes?after=now&wait=30 HTTP/1.1\r\n{Key}\r\n"));

        await service.Endures();
    }

    [Fact]
    public async Task Flood_DeepJson_LeavesRoom()
    {
        await using var service = await SmallService.Start();
        var body = Bytes($"POST /manage/orders HTTP/1.1\r\n{Key}{Large}{new string('[', 1_000_000)}");

        await service.Flood.Send(300, _ => body);

        await service.Endures();
    }

    [Fact]
    public async Task Flood_ReadersThatDoNotRead_LeaveRoom()
    {
        await using var service = await SmallService.Start();
        var large = new { id = "large", currency = "EUR", metadata = new { text = new string('x', 2_900_000) } };
        using var imported = await service.Client.PostAsJsonAsync("/manage/orders", large);
        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);

        await service.Flood.Send(150, _ => Bytes($"GET /manage/orders/large HTTP/1.1\r\n{Key}\r\n"), isReading: false);

        await service.Endures();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
