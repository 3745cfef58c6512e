using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>
/// What a merchant asks of MultiSafepay (page, 1.4 to 1.6); the other steps of its tables come from payers and their banks.
/// </summary>
internal sealed class MultiSafepayClient(Service service) : IDoorClient
{
    private static readonly Dictionary<string, (string Method, string Path, string Body)> Requests = new()
    {
        ["shipped"] = ("PATCH", "orders/{0}", """{"status":"shipped"}"""),
        ["cancelled"] = ("PATCH", "orders/{0}", """{"status":"cancelled"}"""),
        ["partial refund"] = ("POST", "orders/{0}/refunds", """{"currency":"EUR","amount":700}"""),
        ["refund"] = ("POST", "orders/{0}/refunds", """{"currency":"EUR"}"""),
        ["capture"] = ("POST", "orders/{0}/capture", """{"new_order_status":"completed","amount":5000}"""),
        ["cancel reservation"] = ("PATCH", "capture/{0}", """{"status":"cancelled"}"""),
    };

    /// <summary>Whether it is the merchant who asks for that.</summary>
    public static bool Knows(string request) => Requests.ContainsKey(request);

    public Task<Answer> Send(string request, string id)
    {
        var (method, path, body) = Requests[request];
        return service.Send(method, path.Replace("{0}", id, StringComparison.Ordinal), body);
    }

    public Task<Answer> View(string id) => service.Send("GET", $"orders/{id}", null);

    public string Shown(Answer view)
    {
        var shown = view.Is(200)["data"]!;
        return $"{shown["status"]}/{shown["financial_status"]}";
    }

    public Refusal Refusal(string request, string shown) => request switch
    {
        "refund" or "partial refund" => new(404, MultiSafepayCalls.Error(1034, "Cannot refund transaction")),
        "capture" => new(404, MultiSafepayCalls.Error(1000, $"Cannot capture order with status {Status(shown)}")),
        "cancel reservation" => new(
            404, MultiSafepayCalls.Error(1000, $"Cannot cancel the reservation of order with status {Status(shown)}")),
        _ => new(410, MultiSafepayCalls.Error(1000, $"Cannot update order with status {Status(shown)}")),
    };
    private static string Status(string shown) => shown.Split('/')[0];
}
