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

    public static async Task<JsonNode> GetData(this Service service, string id)
    {
        var answer = await service.Call("GET", $"/v1/json/orders/{id}", null, ("api_key", "demo-key"));
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json["data"]!;
    }

    public static string Error(int code, string info) =>
        $$$"""{"success":false,"data":{},"error_code":{{{code}}},"error_info":"{{{info}}}"}""";
}
