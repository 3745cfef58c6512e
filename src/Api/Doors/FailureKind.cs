namespace OrderGrains.Api.Doors;

/// <summary>Why a request got no answer from an order: what is the same for every door but its words.</summary>
internal enum FailureKind
{
    MalformedRequest = StatusCodes.Status400BadRequest,
    Unauthenticated = StatusCodes.Status401Unauthorized,
    Forbidden = StatusCodes.Status403Forbidden,
    NotFound = StatusCodes.Status404NotFound,
    MethodNotAllowed = StatusCodes.Status405MethodNotAllowed,
    NotAcceptable = StatusCodes.Status406NotAcceptable,
    NameTaken = StatusCodes.Status409Conflict,
    RequestTimeout = StatusCodes.Status408RequestTimeout,
    VersionMismatch = StatusCodes.Status412PreconditionFailed,
    PayloadTooLarge = StatusCodes.Status413PayloadTooLarge,
    UnsupportedMediaType = StatusCodes.Status415UnsupportedMediaType,
    KeyReused = StatusCodes.Status422UnprocessableEntity,
    TooManyRequests = StatusCodes.Status429TooManyRequests,
    Internal = StatusCodes.Status500InternalServerError,
    Unavailable = StatusCodes.Status503ServiceUnavailable,
    OutcomeUnknown = StatusCodes.Status504GatewayTimeout,
}
