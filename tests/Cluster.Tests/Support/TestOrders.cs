using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>Orders that a test creates, changes and reads through any process of a cluster.</summary>
public static class TestOrders
{
    public static string[] Ids(string name, int count) => [.. Enumerable.Range(0, count).Select(number => $"{name}-{number}")];

    public static Task Create(ClusterProcess at, IEnumerable<string> ids) => Task.WhenAll(ids.Select(async id =>
    {
        var order = new JsonObject { ["id"] = id, ["status"] = "Placed", ["payment"] = "Paid", ["currency"] = "EUR" };
        using var response = await at.Client.PostAsJsonAsync("/manage/orders", order);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }));

    /// <summary>Changes the order; the version the answer carries, or null when the change was not acknowledged.</summary>
    public static async Task<long?> Change(ClusterProcess at, string id, string value)
    {
        try
        {
            using var response = await at.Client.PatchAsJsonAsync($"/orders/{id}", new { invoice_id = value });
            return response.StatusCode == HttpStatusCode.OK ? Version(response) : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The order's version, or null when it could not be read.</summary>
    public static async Task<long?> Read(ClusterProcess at, string id)
    {
        try
        {
            using var response = await at.Client.GetAsync(new Uri($"/manage/orders/{id}", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK ? Version(response) : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The values of all changes, oldest first.</summary>
    public static async Task<string[]> History(ClusterProcess at, string id)
    {
        var history = await at.Client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/history?limit=1000");
        return [.. history!["items"]!.AsArray()
            .SelectMany(item => item!["changes"]!.AsArray())
            .Where(change => change!["path"]!.ToString().Contains("invoice", StringComparison.Ordinal))
            .Select(change => change!["to"]!.ToString())];
    }

    private static long Version(HttpResponseMessage response) =>
        long.Parse(response.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
}
