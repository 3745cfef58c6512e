using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace OrderGrains.Api.Tests.Support;

/// <summary>
/// Stands before the service in every test and holds all traffic against the OpenAPI document: each answer, and each request that was
/// carried out. A request fails where they differ.
/// </summary>
internal sealed class ContractGuard : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Watch);
        next(app);
    };

    private static async Task Watch(HttpContext context, RequestDelegate next)
    {
        var request = await Sent(context.Request);
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
            ?? (context.Response.StatusCode < 300 && request is not ([] or [(byte)'[', ..])
                ? OfBody(operation["requestBody"], context.Request.ContentType, request)
                : null);
    }

    private static string? OfBody(JsonNode? described, string? contentType, byte[] body)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value!.ToLowerInvariant() : "";
        if (body.Length == 0 || (!type.EndsWith("json", StringComparison.Ordinal) && type.Length > 0))
            return null;
        if (Contract.SchemaOf(described, type) is not { } schema)
            return described is null ? "the status is not described" : null;
        using var json = JsonDocument.Parse(body);
        return Contract.Problem(schema, json.RootElement);
    }

    private static string? OfHeaders(JsonNode response, IHeaderDictionary headers)
    {
        string[] described = [.. response["headers"]?.AsObject().Select(header => header.Key) ?? []];
        string[] watched = ["ETag", "Idempotent-Replayed", "Location"];
        var other = watched.FirstOrDefault(name => headers.ContainsKey(name) && !described.Contains(name));
        return other is null ? null : $"the header {other} is not described";
    }

    private static async Task<byte[]> Sent(HttpRequest request)
    {
        if (request.ContentLength is not (> 0 and < 1024 * 1024) || request.Headers.ContainsKey("Content-Encoding"))
            return [];
        request.EnableBuffering();
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        request.Body.Position = 0;
        return copy.ToArray();
    }
}
