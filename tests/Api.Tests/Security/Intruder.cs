using System.Text;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Security;

/// <summary>Tries credentials at one door from one address.</summary>
/// <param name="service">The service.</param>
/// <param name="way">One of <see cref="Ways"/>.</param>
/// <param name="address">Where it calls from.</param>
internal sealed class Intruder(Service service, string way, string address)
{
    private static readonly Dictionary<string, (Door Door, string Method, string Path)> All = new()
    {
        ["multisafepay"] = (Door.MultiSafepay, "PATCH", "/orders/MSP12345"),
        ["multisafepay query"] = (Door.MultiSafepay, "PATCH", "/v1/json/orders/MSP12345?api_key={key}"),
        ["centra"] = (Door.Centra, "PUT", "/orders"),
        ["centra base"] = (Door.Centra, "PUT", "/centra/orders"),
        ["manage"] = (Door.Manage, "GET", "/manage/orders/MSP12345"),
        ["commerce layer"] = (Door.CommerceLayer, "GET", "/api/orders/xYZkjABcde"),
        ["fuuffy"] = (Door.Fuuffy, "GET", "/v1/orders/order_1a2b3c4d5e6f"),
        ["elastic path"] = (Door.ElasticPath, "GET", "/v2/orders/50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3"),
        ["commerce layer token"] = (Door.CommerceLayer, "POST", "/oauth/token"),
        ["fuuffy token"] = (Door.Fuuffy, "POST", "/v1/auth/token"),
        ["elastic path token"] = (Door.ElasticPath, "POST", "/oauth/access_token"),
    };

    public static TheoryData<string> Ways => [.. All.Keys];

    public static Door DoorOf(string way) => All[way].Door;

    /// <summary>With a key or a client nobody has.</summary>
    public Task<Answer> TryUnknown() => Send(Guid.NewGuid().ToString("N"), "demo-secret");

    /// <summary>With a client's id and a wrong secret; where there are no secrets, as above.</summary>
    public Task<Answer> TryWrongSecret() => Send(
        way.EndsWith("token", StringComparison.Ordinal) ? "demo-client" : Guid.NewGuid().ToString("N"), "wrong");

    /// <summary>As somebody who may.</summary>
    public Task<Answer> CallRightly() => way.EndsWith("token", StringComparison.Ordinal)
        ? Send("demo-client", "demo-secret")
        : Send(Good() ?? "other-key", "");

    private string? Good() => Schemes.Bearer.Contains(DoorOf(way).ToString())
        ? BearerClient.IssueToken(service, DoorOf(way).ToString())
        : null;

    private Task<Answer> Send(string credential, string secret)
    {
        var (door, method, path) = All[way];
        List<(string, string)> headers = [(CallerFrom.Header, address)];
        if (way.EndsWith("token", StringComparison.Ordinal))
        {
            var form = $"grant_type=client_credentials&client_id={credential}&client_secret={secret}";
            return service.Call(method, path, Encoding.UTF8.GetBytes(form), "application/x-www-form-urlencoded", headers);
        }

        if (!path.Contains('?', StringComparison.Ordinal))
        {
            headers.Add(door switch
            {
                Door.MultiSafepay => ("api_key", credential),
                Door.Centra => ("API-Authorization", credential),
                Door.Manage => ("X-Api-Key", credential),
                _ => ("Authorization", $"Bearer {credential}"),
            });
        }

        return service.Call(method, path.Replace("{key}", credential, StringComparison.Ordinal), method == "GET" ? null : "{}", headers);
    }
}
