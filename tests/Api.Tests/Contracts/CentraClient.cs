using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>
/// Centra's calls about orders and shipments (page, 2.3 and 2.6); its other steps are those of its checkout and back office.
/// </summary>
internal sealed class CentraClient(Service service) : IDoorClient
{
    private static readonly Dictionary<string, (string Method, string Path, string Body)> Requests = new()
    {
        ["comment"] = ("PUT", "/orders", """{"order":{0},"internalComment":"test"}"""),
        ["create shipment"] = ("POST", "/shipments", """{"order":{0},"products":{"l-1":1}}"""),
        ["capture"] = ("PUT", "/capture", """{"shipment":"{0}-h-1"}"""),
        ["complete"] = ("PUT", "/shipment", """{"order":{0},"shipment":"{0}-h-1","capture":1,"shipped":1}"""),
        ["return"] = ("POST", "/return", """{"shipment":"{0}-h-1","products":{"l-1":1}}"""),
    };

    /// <summary>Whether there is a call for that.</summary>
    public static bool Knows(string request) => Requests.ContainsKey(request);

    public Task<Answer> Send(string request, string id)
    {
        var (method, path, body) = Requests[request];
        return service.Centra(method, path.Replace("{0}", id, StringComparison.Ordinal), body.Replace("{0}", id, StringComparison.Ordinal));
    }

    public Task<Answer> View(string id) => service.Centra("GET", $"/orders?order={id}");

    public string Shown(Answer view) => (string)Assert.Single(view.Is(200)["orders"]!.AsArray())!["orderStatus"]!;

    public bool IsRefusal(Answer answer) => (string?)answer.Is(200)["status"] == "no";

    public Refusal Refusal(string request, string shown) => request switch
    {
        "create shipment" when IsConfirmed(shown) => No("can not capture order"),
        "create shipment" => No("order is not confirmed"),
        "return" => new(200, """{"status":"no","msg":"return could not be created."}"""),
        "capture" => new(200, """{"status":"no","msg":"capture failed","order":"*","shipment":"*"}"""),
        _ => new(200, """{"status":"no","msg":"*","order":"*","shipment":"*"}"""),
    };

    private static bool IsConfirmed(string shown) => shown is "2" or "3";

    private static Refusal No(string message) => new(200, $$"""{"status":"no","msg":"{{message}}","order":"*"}""");
}
