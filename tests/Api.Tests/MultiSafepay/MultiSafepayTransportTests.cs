using System.Text;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>
/// How clients send what they send: the key in four places, JSON as a form, PATCH as POST, a locale and a plugin beside it all.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class MultiSafepayTransportTests(Service service)
{
    private const string Plugin = ""","plugin":{"shop":"Shop","plugin_version":"1.0","partner":""}""";

    public static TheoryData<string, string, string> Calls => new()
    {
        { "POST", "orders", $$"""{"order_id":"{new}","currency":"EUR","amount":1,"description":"d"{{Plugin}} }""" },
        { "PATCH", "orders/{id}", $$"""{"reason":"r"{{Plugin}} }""" },
        { "POST", "orders/{id}/refunds", $$"""{"currency":"EUR","amount":100{{Plugin}} }""" },
        { "POST", "orders/{id}/capture", $$"""{"new_order_status":"completed"{{Plugin}} }""" },
        { "PATCH", "capture/{id}", $$"""{"status":"cancelled"{{Plugin}} }""" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_HoweverItIsSent_IsTaken(string method, string path, string body)
    {
        foreach (var prefix in new[] { "/", "/v1/json/" })
        {
            Assert.Equal(200, (await Send(prefix, method, path, body, "?locale=nl_NL", ("api_key", "demo-key"))).Status);
            Assert.Equal(200, (await Send(prefix, method, path, body, "?api_key=demo-key&locale=nl_NL")).Status);
            Assert.Equal(200, (await Send(prefix, method, path, body, "", ("API-KEY", "demo-key"))).Status);
            Assert.Equal(200, (await Send(prefix, method, path, body, "", ("Authorization", "Bearer demo-key"))).Status);
            if (method == "PATCH")
            {
                var told = ("X-HTTP-Method-Override", "PATCH");
                Assert.Equal(200, (await Send(prefix, "POST", path, body, "", ("api_key", "demo-key"), told)).Status);
            }
        }
    }

    private async Task<Answer> Send(
        string prefix, string method, string path, string body, string query, params IEnumerable<(string, string)> headers)
    {
        var id = path.Contains("capture", StringComparison.Ordinal)
            ? await Reserved()
            : await service.NewMultiSafepayOrder("Paid");
        var sent = body.Replace("{new}", MultiSafepayCalls.NewId(), StringComparison.Ordinal);
        return await service.Call(
            method,
            $"{prefix}{path.Replace("{id}", id, StringComparison.Ordinal)}{query}",
            Encoding.UTF8.GetBytes(sent),
            "application/x-www-form-urlencoded",
            headers);
    }

    private async Task<string> Reserved()
    {
        var id = await service.Create(order => (order["gateway"], order["capture"]) = ("VISA", "manual"));
        (await service.Happens(id, """{"verb":"authorize"}""")).Is(200);
        return id;
    }
}
