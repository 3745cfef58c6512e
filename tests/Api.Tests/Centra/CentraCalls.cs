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

    public static async Task<JsonNode> Listed(this Service service, long number)
    {
        var answer = await service.Call("GET", $"/centra/orders?order={number}", null, ("API-Authorization", "demo-key"));
        return Assert.Single(answer.Json["orders"]!.AsArray())!;
    }

    public static string Ok(long number) => $$"""{"status":"ok","order":{{number}}}""";

    public static string No(string message, string order) => $$"""{"status":"no","msg":"{{message}}","order":{{order}}}""";
}
