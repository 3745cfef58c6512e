using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Net.Http.Headers;

namespace OrderGrains.Api.Doors;

/// <summary>The body of a request as read at the edge: its bytes and its JSON, or why there is none.</summary>
internal sealed class RequestBody : IDisposable
{
    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}");
    private static readonly RequestBody None = new(default, EmptyObject);

    private readonly ArraySegment<byte> _rented;
    private readonly JsonDocument? _document;

    private RequestBody(ArraySegment<byte> rented, JsonElement json, JsonDocument? document = null, DoorFailure? failure = null) =>
        (_rented, Json, _document, Failure) = (rented, json, document, failure);

    public ReadOnlyMemory<byte> Bytes => _rented;

    public JsonElement Json { get; }

    public DoorFailure? Failure { get; }

    /// <summary>Reads the body under the door's rules on content types and empty bodies.</summary>
    public static ValueTask<RequestBody> Read(HttpRequest request, DoorProfile profile) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? new(None) : ReadSent(request, profile);

    private static async ValueTask<RequestBody> ReadSent(HttpRequest request, DoorProfile profile)
    {
        if (!profile.Accepts(MediaType(request.ContentType)))
            return Failed(new(FailureKind.UnsupportedMediaType, request.ContentType ?? "") { Needed = profile.Needed });
        if (ContentCodings.Problem(request.Headers) is { } problem)
            return Failed(problem);
        if (profile.StreamsBody)
            return None;

        try
        {
            return Parse(await request.ReadToEnd(), profile);
        }
        catch (IOException e)
        {
            return Failed(BrokenOff(request.HttpContext, e));
        }
        catch (Exception e) when (ContentCodings.IsCorrupt(e))
        {
            return Failed(DoorFailure.CorruptBody);
        }
    }

    /// <summary>
    /// The failure of a read that broke off. The server does not notice by itself that such a connection cannot be read on: it would try
    /// to, and fill the log with what comes of it.
    /// </summary>
    public static DoorFailure BrokenOff(HttpContext context, IOException exception)
    {
        switch (exception)
        {
            case ConnectionResetException:
                context.Abort();
                break;
            case not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                context.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
                break;
        }

        return DoorFailure.From(exception);
    }

    /// <summary>Gives the memory back that bytes and JSON stand in.</summary>
    public void Dispose()
    {
        _document?.Dispose();
        if (_rented.Array is { Length: > 0 } array)
            ArrayPool<byte>.Shared.Return(array);
    }

    private static RequestBody Parse(ArraySegment<byte> bytes, DoorProfile profile)
    {
        if (bytes.Count == 0 && profile.EmptyBodyAllowed)
            return new(bytes, EmptyObject);

        return EdgeText.Parse(bytes, out var document) switch
        {
            null when document!.RootElement is { ValueKind: JsonValueKind.Object } json => new(bytes, json, document),
            null when profile.EmptyListAllowed && LooseValues.IsEmptyList(document!.RootElement) => new(bytes, EmptyObject, document),
            null when profile.NullAllowed && document!.RootElement.ValueKind == JsonValueKind.Null => new(bytes, EmptyObject, document),
            null => Malformed("The body is not a JSON object."),
            var problem => Malformed(problem),
        };

        RequestBody Malformed(string problem) =>
            new(bytes, EmptyObject, document, new(FailureKind.MalformedRequest, problem));
    }

    private static RequestBody Failed(DoorFailure failure) => new(default, EmptyObject, failure: failure);

    private static string? MediaType(string? contentType) =>
        contentType == MediaTypeNames.Application.Json ? contentType
        : MediaTypeHeaderValue.TryParse(contentType?.Trim().TrimEnd(';'), out var parsed)
            ? parsed.MediaType.Value?.ToLowerInvariant()
            : contentType;
}
