using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>
/// A client of the Elastic Path door, whose answer shows the whole order and when it was changed: no two updates are answered alike.
/// </summary>
public static class Shop
{
    public static async Task NewOrder(Node node, string id)
    {
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        var order = new JsonObject
        {
            ["id"] = id,
            ["status"] = "Placed",
            ["payment"] = "Paid",
            ["currency"] = "EUR",
            ["lines"] = new JsonArray(new JsonObject { ["id"] = "1", ["quantity"] = 1, ["unitAmount"] = 1000 }),
        };
        using var response = await client.PostAsJsonAsync("/manage/orders", order);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A token that every node takes which shares the folder's keys.</summary>
    public static async Task<string> Token(Node node)
    {
        using var client = node.CreateClient();
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", "demo-client"),
            new("client_secret", "demo-secret"),
        ]);
        using var response = await client.PostAsync(new Uri("/oauth/access_token", UriKind.Relative), form);
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    public static async Task<ShopAnswer> Update(Node node, string token, string id, string key)
    {
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        using var content = new StringContent(
            """{"data":{"type":"order","external_ref":"crash"}}""", MediaTypeHeaderValue.Parse("application/json"));
        using var response = await client.PutAsync(new Uri($"/v2/orders/{id}", UriKind.Relative), content);
        return new(
            (int)response.StatusCode,
            response.Headers.ETag?.Tag,
            response.Headers.Contains("Idempotent-Replayed"),
            Convert.ToHexString(await response.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>How often the order was changed since it was made.</summary>
    public static async Task<int> Changes(Node node, string id)
    {
        using var client = node.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        var history = await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/history");
        return history!["items"]!.AsArray().Count(item => (long)item!["version"]! > 1);
    }
}
