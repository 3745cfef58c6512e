using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Console.Tests.Support;

/// <summary>Another client of the same service, by an API key.</summary>
internal static class Client
{
    /// <summary>A client that keeps its cookies itself, with or without a key.</summary>
    public static HttpClient Http(this ConsoleHost host, string? key = null)
    {
        var client = new HttpClient { BaseAddress = new(host.Address) };
        if (key is not null)
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    /// <summary>Creates an order that is placed and paid, of merchant <c>demo</c> unless the key is another's, and gives its id.</summary>
    public static async Task<string> NewOrder(
        this ConsoleHost host, string? id = null, string? reference = null, string key = "demo-key")
    {
        using var client = host.Http(key);
        var order = new JsonObject
        {
            ["id"] = id ?? $"order-{Guid.NewGuid():n}",
            ["status"] = "Placed",
            ["payment"] = "Paid",
            ["currency"] = "EUR",
            ["reference"] = reference,
            ["lines"] = new JsonArray(new JsonObject
            {
                ["id"] = "a",
                ["name"] = "T-shirt",
                ["sku"] = "TSHIRT",
                ["quantity"] = 2,
                ["unitAmount"] = 1250,
            }),
        };
        using var answer = await client.PostAsJsonAsync("/manage/orders", order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (string)order["id"]!;
    }

    /// <summary>Does verbs to an order.</summary>
    public static Task Command(this ConsoleHost host, string id, params object[] actions) => host.CommandOf("demo-key", id, actions);

    /// <inheritdoc cref="Command"/>
    public static async Task CommandOf(this ConsoleHost host, string key, string id, params object[] actions)
    {
        using var client = host.Http(key);
        using var answer = await client.PostAsJsonAsync($"/manage/orders/{id}/commands", new { actions });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The order as it is.</summary>
    public static async Task<JsonNode> Order(this ConsoleHost host, string id)
    {
        using var client = host.Http("demo-key");
        return (await client.GetFromJsonAsync<JsonNode>($"/manage/orders/{id}"))!;
    }

    /// <summary>Makes a credential and gives its id and API key.</summary>
    public static async Task<(string Id, string Key)> NewCredential(this ConsoleHost host, string rights = "Admin")
    {
        using var client = host.Http("demo-key");
        var body = new { name = $"c{Guid.NewGuid():n}", secrets = new[] { "ApiKey" }, doors = new[] { "Manage" }, rights };
        using var answer = await client.PostAsJsonAsync("/manage/credentials", body);
        var made = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return ((string)made["id"]!, (string)made["apiKey"]!);
    }
}
