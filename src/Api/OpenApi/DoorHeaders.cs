using Microsoft.OpenApi;
using OrderGrains.Api.Doors;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;

namespace OrderGrains.Api.OpenApi;

/// <summary>The headers that answers have.</summary>
internal static class DoorHeaders
{
    private static readonly (string Name, OpenApiHeader Header) RetryAfter =
        ("Retry-After", Header(Shape.Whole, "Seconds after which the request may be sent again."));

    /// <summary>Of an answer that says that the service failed.</summary>
    public static Dictionary<string, IOpenApiHeader> OfFailure => Of([RetryAfter]);

    /// <summary>Of an answer to success.</summary>
    /// <param name="shape">What is answered.</param>
    /// <param name="door">Whose words it is in.</param>
    /// <param name="isRead">Whether nothing is changed.</param>
    public static Dictionary<string, IOpenApiHeader> OfSuccess(DoorShape shape, Door door, bool isRead)
    {
        List<(string, OpenApiHeader)> headers = [.. Limits(door)];
        if (shape.OfOrder)
            headers.Add(("ETag", Header(Shape.Text, "The version of the order in quotes, for If-Match.")));
        if ((shape.OfOrder && !isRead) || shape.TellsRetries
            || (door == Door.CommerceLayer && shape.Status == StatusCodes.Status201Created))
        {
            headers.Add(("Idempotent-Replayed", Header(Shape.OneOf("true"), "There where the answer is that to an earlier request.")));
        }

        if (shape.Status == StatusCodes.Status201Created && (door == Door.CommerceLayer || (shape.OfOrder && door == Door.Manage)))
            headers.Add(("Location", Header(Shape.Text, "Where it is found.")));
        return Of(headers);
    }

    /// <summary>Of an answer that says that there were too many requests.</summary>
    public static Dictionary<string, IOpenApiHeader> OfTooMany(Door door) => Of([RetryAfter, .. Limits(door)]);

    /// <summary>What the vendors document; only credentials that have a limit are told of it.</summary>
    private static IEnumerable<(string Name, OpenApiHeader Header)> Limits(Door door)
    {
        if (door is not (Door.Fuuffy or Door.CommerceLayer))
            yield break;
        yield return ("X-RateLimit-Limit", Header(Shape.Whole, "Requests the credential may make in a minute."));
        yield return ("X-RateLimit-Remaining", Header(Shape.Whole, "Those that are left."));
        yield return door == Door.Fuuffy
            ? ("X-RateLimit-Reset", Header(Shape.Whole, "When there are more, in seconds since 1970."))
            : ("X-RateLimit-Interval", Header(Shape.Whole, "The seconds of the limit."));
    }

    private static OpenApiHeader Header(OpenApiSchema schema, string description) => new() { Schema = schema, Description = description };

    private static Dictionary<string, IOpenApiHeader> Of(IEnumerable<(string Name, OpenApiHeader Header)> headers) =>
        headers.ToDictionary(header => header.Name, IOpenApiHeader (header) => header.Header);
}
