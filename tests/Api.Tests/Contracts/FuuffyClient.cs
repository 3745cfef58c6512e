using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>Fuuffy's update and cancellation (page, 3.2 and 3.3).</summary>
internal sealed class FuuffyClient(Service service) : IDoorClient
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    public Task<Answer> Send(string request, string id) => request switch
    {
        "update" => _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Ring twice"}"""),
        "cancel" => _client.Send("POST", $"/v1/orders/{id}/cancel", """{"reason":"Wrong address"}"""),
        _ => throw new ArgumentException(request),
    };

    public Task<Answer> View(string id) => _client.Get($"/v1/orders/{id}");

    public string Shown(Answer view) => (string)view.Is(200)["status"]!;

    public Refusal Refusal(string request, string shown) => request == "cancel"
        ? Error("cannot_cancel", $"Cannot cancel order with status '{shown}'")
        : Error("invalid_status", $"Cannot update order with status '{shown}'");

    private static Refusal Error(string code, string message) =>
        new(400, $$"""{"error":{"code":"{{code}}","message":"{{message}}"} }""");
}
