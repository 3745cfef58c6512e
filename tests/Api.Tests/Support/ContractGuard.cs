using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Tests.Support;

/// <summary>
/// Stands before the service in every test and holds all traffic against the OpenAPI document: each answer, and each request that was
/// carried out. A request fails where they differ.
/// </summary>
internal sealed class ContractGuard : IStartupFilter
{
    private const int LargestWatched = 1024 * 1024;

    // On real connections the timing of every read is what tests are about, and of what is streamed so is what has been sent already.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (app.ApplicationServices.GetRequiredService<IServer>() is TestServer)
            app.UseWhen(context => !IsStreamed(context.Request), watched => watched.Use(Watch));
        next(app);
    };

    private static async Task Watch(HttpContext context, RequestDelegate next)
    {
        var isWatched = context.Request.ContentLength is > 0 and < LargestWatched && context.Request.Headers.ContentEncoding.Count == 0;
        if (isWatched)
            context.Request.EnableBuffering();
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var answer = new MemoryStream();
        var body = new StreamResponseBodyFeature(answer);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var request = isWatched && context.Response.StatusCode < 300 ? await Sent(context.Request) : [];
        if (Problem(context, request, answer.ToArray()) is { } problem)
            throw new InvalidOperationException($"{context.Request.Method} {context.Request.Path}: {problem}");
        answer.Position = 0;
        await answer.CopyToAsync(original.Stream, context.RequestAborted);
    }

    private static string? Problem(HttpContext context, byte[] request, byte[] answer)
    {
        var name = context.GetEndpoint()?.Metadata.GetMetadata<EndpointNameMetadata>()?.EndpointName;
        if (name is null || !Contract.Operations.TryGetValue(name, out var operation))
            return null;

        var response = Contract.Response(operation, context.Response.StatusCode);
        if (context.Response.Headers.ContentEncoding.Count > 0)
            return null;
        return OfBody(response, context.Response.ContentType, answer)
            ?? (context.Response.StatusCode < 300 ? OfHeaders(response!, context.Response.Headers) : null)
            ?? (IsSuccess(operation, context.Response, answer)
                ? OfBody(operation["requestBody"], context.Request.ContentType, request)
                : null);
    }

    private static bool IsStreamed(HttpRequest request) =>
        request.ContentType?.StartsWith(JsonLines.ContentType, StringComparison.Ordinal) == true;

    /// <summary>One door refuses with 200 as well.</summary>
    private static bool IsSuccess(JsonObject operation, HttpResponse response, byte[] answer)
    {
        if (response.StatusCode >= 300 || answer.FirstOrDefault() != (byte)'{' || !IsJson(TypeOf(response.ContentType)))
            return false;
        var error = Contract.SchemaOf(operation["responses"]!["4XX"], "application/json");
        using var json = JsonDocument.Parse(answer);
        return (error is null || Contract.Problem(error, json.RootElement) is not null) && !TellsOfProblems(json.RootElement);
    }

    /// <summary>An answer about many tells of each by itself.</summary>
    private static bool TellsOfProblems(JsonElement answer) =>
        answer.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array
        && items.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("problem", out _));

    private static string? OfBody(JsonNode? described, string? contentType, byte[] body)
    {
        var type = TypeOf(contentType);
        if (body.Length == 0 || !IsJson(type))
            return null;
        if (Contract.SchemaOf(described, type) is not { } schema)
            return described is null ? "the status is not described" : null;
        using var json = JsonDocument.Parse(body);

        // Some clients write an empty list for an empty object.
        return json.RootElement.ValueKind == JsonValueKind.Array ? null : Contract.Problem(schema, json.RootElement);
    }

    /// <summary>Lower case; empty where none is given.</summary>
    private static string TypeOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value!.ToLowerInvariant() : "";

    /// <summary>One JSON text; what is given no type is taken for that, and many on lines of their own are not.</summary>
    private static bool IsJson(string type) => type is "" or "application/json" || type.EndsWith("+json", StringComparison.Ordinal);

    private static string? OfHeaders(JsonNode response, IHeaderDictionary headers)
    {
        string[] described = [.. response["headers"]?.AsObject().Select(header => header.Key) ?? []];
        string[] watched = ["ETag", "Idempotent-Replayed", "Location"];
        var other = watched.FirstOrDefault(name => headers.ContainsKey(name) && !described.Contains(name));
        return other is null ? null : $"the header {other} is not described";
    }

    // What the service has read of the body was kept; one that was carried out was read to its end.
    private static async Task<byte[]> Sent(HttpRequest request)
    {
        request.Body.Position = 0;
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        return copy.ToArray();
    }
}
