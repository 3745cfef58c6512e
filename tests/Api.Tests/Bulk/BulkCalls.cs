using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Bulk;

/// <summary>Calls about many orders, and what they say of each.</summary>
internal static class BulkCalls
{
    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>A line that creates an order.</summary>
    public static string Line(string id, string more = "") =>
        $$"""{"id":"{{id}}","status":"Placed","payment":"Paid","currency":"EUR"{{more}}}""";

    public static Task<Answer> ImportLines(this Service service, params string[] lines) =>
        service.ImportText(string.Join('\n', lines));

    public static Task<Answer> ImportText(this Service service, string text, string query = "", string key = "demo-key") =>
        service.Call("POST", $"/manage/orders/import{query}", Encoding.UTF8.GetBytes(text), "application/x-ndjson", ("X-Api-Key", key));

    public static Task<Answer> Export(this Service service, string query, string key = "demo-key") =>
        service.Call("GET", $"/manage/orders/export?{query}", null, ("X-Api-Key", key));

    /// <summary>An import that comes compressed.</summary>
    public static async Task<Answer> ImportGzip(this Service service, byte[] gzip)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        using var content = new ByteArrayContent(gzip)
        {
            Headers = { ContentType = new("application/x-ndjson"), ContentEncoding = { "gzip" } },
        };
        using var response = await client.PostAsync(new Uri("/manage/orders/import", UriKind.Relative), content);
        var type = response.Content.Headers.ContentType?.ToString() ?? "";
        return new(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            new Dictionary<string, string> { ["Content-Type"] = type });
    }

    public static JsonNode[] Lines(this Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal("application/x-ndjson", answer.Header("Content-Type"));
        return [.. answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    /// <summary>The line's number and what became of it, with the status of a refusal.</summary>
    public static string[] Results(this Answer answer) =>
        [.. answer.Lines().SkipLast(1).Select(line => $"{line["line"]} {line["result"]} {line["problem"]?["status"]}".TrimEnd())];

    /// <summary>Lines, created, there already, refused.</summary>
    public static (int Lines, int Created, int Exists, int Refused) Summary(this Answer answer)
    {
        var summary = answer.Lines()[^1]["summary"]!;
        return ((int)summary["lines"]!, (int)summary["created"]!, (int)summary["exists"]!, (int)summary["refused"]!);
    }

    /// <summary>The API key of a new credential.</summary>
    public static async Task<string> NewKey(this Service service, CredentialTerms terms, string merchant = "demo")
    {
        var key = NewId();
        await service.Put(new()
        {
            Id = NewId(),
            Merchant = merchant,
            Terms = terms,
            Secrets = [DrawnSecret.Stored(SecretKind.ApiKey, key, default)],
        });
        return key;
    }
}
