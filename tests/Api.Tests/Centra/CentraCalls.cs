using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Centra;

internal static class CentraCalls
{
    private static long _number = Random.Shared.NextInt64(1L << 40, 1L << 50);

    /// <summary>A number no other order has.</summary>
    public static long NewNumber() => Interlocked.Increment(ref _number);

    public static async Task<long> NewCentraOrder(this Service service, Action<JsonObject>? change = null)
    {
        var number = NewNumber();
        await service.NewOrder($"{number}", "Approved", "Paid", "Unfulfilled", change);
        return number;
    }

    public static Task<Answer> Put(this Service service, string body, params IEnumerable<(string, string)> headers) =>
        service.Call("PUT", "/centra/orders", body, [("API-Authorization", "demo-key"), .. headers]);

    /// <summary>Sends a request as the demo merchant's plugin does, below the base path.</summary>
    public static Task<Answer> Centra(
        this Service service, string method, string path, string? body = null, params IEnumerable<(string, string)> headers) =>
        service.Call(method, "/centra" + path, body, [("API-Authorization", "demo-key"), .. headers]);

    /// <summary>Says how many pieces of an article can be sold.</summary>
    public static async Task Counted(this Service service, string sku, int pieces) =>
        (await service.Call("PUT", $"/manage/stock/{sku}", $$"""{"available":{{pieces}}}""", ("X-Api-Key", "demo-key"))).Is(200);

    /// <summary>Creates an order at the door and gives its number.</summary>
    public static async Task<long> Created(this Service service, string members)
    {
        var answer = (await service.Centra("POST", "/order", $"{{{members}}}")).Is(200);
        return (long)(answer["order"] ?? answer["orders"]![0])!;
    }

    public static async Task<JsonNode> Listed(this Service service, long number)
    {
        var answer = await service.Call("GET", $"/centra/orders?order={number}", null, ("API-Authorization", "demo-key"));
        return Assert.Single(answer.Json["orders"]!.AsArray())!;
    }

    public static string Ok(long number) => $$"""{"status":"ok","order":{{number}}}""";

    public static string No(string message, string order) => $$"""{"status":"no","msg":"{{message}}","order":{{order}}}""";
}
