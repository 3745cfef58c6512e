using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

internal static class MultiSafepayCalls
{
    public const string Success = """{"success":true,"data":{}}""";

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static Task<string> NewMultiSafepayOrder(
        this Service service, string payment, string fulfillment = "Unfulfilled", Action<JsonObject>? change = null) =>
        service.NewOrder(NewId(), "Placed", payment, fulfillment, change);

    public static Task<Answer> Patch(this Service service, string id, string body, params IEnumerable<(string, string)> headers) =>
        service.Call("PATCH", $"/v1/json/orders/{id}", body, [("api_key", "demo-key"), .. headers]);

    /// <summary>Creates an order of 100.00 through the door; gives its id.</summary>
    public static async Task<string> Create(this Service service, Action<JsonObject>? change = null)
    {
        var order = NewOrder();
        change?.Invoke(order);
        (await service.Send("POST", "orders", order.ToJsonString())).Is(200);
        return (string)order["order_id"]!;
    }

    /// <summary>The least that an order is created of.</summary>
    public static JsonObject NewOrder() => new()
    {
        ["type"] = "redirect",
        ["order_id"] = NewId(),
        ["currency"] = "EUR",
        ["amount"] = 10000,
        ["description"] = "Candles",
    };

    /// <param name="service">The service.</param>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Below <c>/v1/json</c>.</param>
    /// <param name="body">JSON.</param>
    /// <param name="headers">Beside the key.</param>
    public static Task<Answer> Send(
        this Service service, string method, string path, string? body, params IEnumerable<(string, string)> headers) =>
        service.Call(method, $"/v1/json/{path}", body, [("api_key", "demo-key"), .. headers]);

    /// <summary>What the provider, or its customer, does.</summary>
    /// <param name="service">The service.</param>
    /// <param name="id">The order.</param>
    /// <param name="action">An action of the own door.</param>
    public static Task<Answer> Happens(this Service service, string id, string action) => service.Call(
        "POST", $"/manage/orders/{id}/commands", $$"""{"actions":[{{action}}]}""", ("X-Api-Key", "demo-key"));

    public static async Task<JsonNode> GetData(this Service service, string id)
    {
        var answer = await service.Call("GET", $"/v1/json/orders/{id}", null, ("api_key", "demo-key"));
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json["data"]!;
    }

    public static string Error(int code, string info) =>
        $$$"""{"success":false,"data":{},"error_code":{{{code}}},"error_info":"{{{info}}}"}""";
}
