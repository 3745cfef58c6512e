using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.PaymentPage;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay.Transactions;

/// <summary>A merchant with five paid orders, one of them refunded twice in part, and one that nobody has paid yet.</summary>
public sealed class TransactionService : IAsyncLifetime, IDisposable
{
    private static readonly (string, string) Operator = ("Authorization", $"Bearer {Service.OperatorKey}");

    private readonly Service _service = new();
    private string _key = "";

    public async Task InitializeAsync()
    {
        (await _service.Call("POST", "/manage/merchants", """{"name":"shop"}""", Operator)).Is(201);
        var credential = await _service.Call(
            "POST",
            "/manage/merchants/shop/credentials",
            """{"name":"key","doors":["MultiSafepay"],"rights":"Write","secrets":["ApiKey"]}""",
            Operator);
        _key = (string)credential.Is(201)["apiKey"]!;
        for (var number = 1; number <= 5; number++)
            await Paid($"t{number}");
        await Refund("t4", 200, "too small");
        await Refund("t4", 300, "too big");
        await Create("unpaid");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _service.Dispose();

    /// <summary>A page of the list.</summary>
    public async Task<JsonNode> Get(string query) => (await Call($"/transactions{query}")).Is(200);

    public Task<Answer> Call(string path, string? key = null) =>
        _service.Call("GET", $"/v1/json{path}", null, ("api_key", key ?? _key));

    public async Task<(int Status, string Text)> Answered(string path)
    {
        var answer = await Call(path);
        return (answer.Status, answer.Text);
    }

    /// <summary>Goes where a pager leads.</summary>
    public Task<Answer> Follow(string url) => _service.Call("GET", new Uri(url).PathAndQuery, null, ("api_key", _key));

    private async Task Paid(string id)
    {
        using var payer = new Payer(_service);
        using var answer = await payer.Choose(await Create(id), "pay");
    }

    private async Task<string> Create(string id)
    {
        var body = $$"""
            {"type":"redirect","order_id":"{{id}}","currency":"EUR","amount":1000,"description":"Candles","gateway":"IDEAL"}
            """;
        return (string)(await _service.Call("POST", "/v1/json/orders", body, ("api_key", _key))).Is(200)["data"]!["payment_url"]!;
    }

    private async Task Refund(string id, int amount, string description) => (await _service.Call(
        "POST",
        $"/v1/json/orders/{id}/refunds",
        $$"""{"currency":"EUR","amount":{{amount}},"description":"{{description}}"}""",
        ("api_key", _key))).Is(200);
}
