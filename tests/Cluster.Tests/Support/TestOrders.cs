using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OrderGrains.Cluster.Tests.Support;

/// <summary>Orders that a test creates, changes and reads through any process of a cluster.</summary>
public static class TestOrders
{
    /// <summary>How long a client goes on asking: far longer than any machine takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static string[] Ids(string name, int count) => [.. Enumerable.Range(0, count).Select(number => $"{name}-{number}")];

    /// <summary>Makes the orders, each asked for until it is there.</summary>
    public static Task Create(ClusterProcess at, IEnumerable<string> ids) => Task.WhenAll(ids.Select(id => Surely(async () =>
    {
        var order = new JsonObject { ["id"] = id, ["status"] = "Placed", ["payment"] = "Paid", ["currency"] = "EUR" };
        using var response = await at.Client.PostAsJsonAsync("/manage/orders", order);
        return response.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict ? 1L : null;
    })));

    /// <summary>
    /// Changes the order as a client does that wants it done: under a key, and again while the answer says to come back later. Gives the
    /// version the answer carries.
    /// </summary>
    public static Task<long> ChangeSurely(ClusterProcess at, string id, string value) => Surely(async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/orders/{id}");
        request.Headers.Add("Idempotency-Key", $"{id} {value}");
        request.Content = JsonContent.Create(new { invoice_id = value });
        using var response = await at.Client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK ? Version(response) : null;
    });

    /// <summary>Reads the order's version, again while the answer says to come back later.</summary>
    public static Task<long> ReadSurely(ClusterProcess at, string id) => Surely(() => Read(at, id));

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

    /// <summary>The values that the invoice's id was set to, oldest first.</summary>
    public static async Task<string[]> History(ClusterProcess at, string id)
    {
        var history = await at.Client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/history?limit=1000");
        var changes = history!["items"]!.AsArray().SelectMany(item => item!["changes"]!.AsArray());
        var invoice = "";
        return [.. changes.Select(change => (string)change!["path"]! switch
        {
            "invoice" => invoice = (string)change["to"]!["id"]!,
            "invoice.id" when change["append"] is { } append => invoice += (string)append!,
            "invoice.id" => invoice = (string)change["to"]!,
            _ => null,
        }).OfType<string>()];
    }

    private static async Task<long> Surely(Func<Task<long?>> ask)
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                if (await ask() is { } answer)
                    return answer;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // Nobody there, for now.
            }

            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"There was no good answer in {Patience.TotalMinutes} minutes.");
            await Task.Delay(Pause);
        }
    }

    private static long Version(HttpResponseMessage response) =>
        long.Parse(response.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
}
