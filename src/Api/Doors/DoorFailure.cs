using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>A failure before or around an order; the door's <see cref="IDoorErrors"/> gives it its vendor's shape.</summary>
/// <param name="Kind">What went wrong; its number is the usual HTTP status.</param>
/// <param name="Detail">A plain sentence without secrets; null where the kind says all.</param>
/// <param name="Version">The order's version, for <see cref="FailureKind.VersionMismatch"/>.</param>
internal sealed record DoorFailure(FailureKind Kind, string? Detail = null, long? Version = null)
{
    public int Status => (int)Kind;

    /// <summary>Seconds after which a retry is worth while; null where it is not.</summary>
    public int? RetryAfter { get; init; } = Kind
        is FailureKind.RequestTimeout or FailureKind.TooManyRequests or FailureKind.Unavailable or FailureKind.OutcomeUnknown
        ? 1
        : null;

    /// <summary>
    /// Which header must hold what, for <see cref="FailureKind.UnsupportedMediaType"/> where that is not what the door's calls usually
    /// need; a sentence without a full stop.
    /// </summary>
    public string? Needed { get; init; }

    /// <summary>The codings a body may have, where it had none of them.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>
    /// What the server makes of a request it could not read: too large, too slow, or broken. Most breaks are reported as bad requests, a
    /// chunk size beyond all numbers as a failed read.
    /// </summary>
    public static DoorFailure From(IOException exception) => (exception as BadHttpRequestException)?.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => new(FailureKind.PayloadTooLarge, "The body is too large."),
        StatusCodes.Status408RequestTimeout => new(FailureKind.RequestTimeout, "The body did not arrive in time."),
        _ => new(FailureKind.MalformedRequest, "The request could not be read."),
    };

    /// <summary>A body that is not encoded as it says.</summary>
    public static DoorFailure CorruptBody { get; } = new(FailureKind.MalformedRequest, "The body could not be decoded.");

    /// <summary>What a reply means that is none of accepted, not found and rejected.</summary>
    public static DoorFailure From(OrderReply reply) => reply.Outcome switch
    {
        OrderOutcome.NameTaken => new(FailureKind.NameTaken, "Another order has the number or transaction id already."),
        OrderOutcome.TooLarge => new(FailureKind.PayloadTooLarge, "The order would be too large; nothing was changed."),
        OrderOutcome.VersionMismatch => new(FailureKind.VersionMismatch, Version: reply.Order?.Version),
        OrderOutcome.KeyReused => new(FailureKind.KeyReused),
        OrderOutcome.Busy => new(FailureKind.TooManyRequests, "The order has too many updates under way."),
        OrderOutcome.Unknown => new(FailureKind.OutcomeUnknown, "It is not known whether the update was made."),
        _ => new(FailureKind.Unavailable, "The order cannot be served now; nothing was changed."),
    };
}
