using Microsoft.AspNetCore.Http;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>The door's words for the failures all doors share.</summary>
public sealed class CentraFailureTests
{
    [Theory]
    [InlineData(StatusCodes.Status401Unauthorized)]
    [InlineData(StatusCodes.Status403Forbidden)]
    [InlineData(StatusCodes.Status404NotFound)]
    [InlineData(StatusCodes.Status405MethodNotAllowed)]
    public async Task Failure_OfAccess_IsNotAllowed(int kind) =>
        Assert.Equal((403, """{"status":"Not Allowed"}"""), await new CentraErrors().Show((FailureKind)kind));

    [Theory]
    [InlineData(StatusCodes.Status400BadRequest, 200, "invalid json")]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 200, "request is too large")]
    [InlineData(StatusCodes.Status415UnsupportedMediaType, 200, "content type must be application/json")]
    [InlineData(StatusCodes.Status412PreconditionFailed, 412, "order has changed")]
    [InlineData(StatusCodes.Status422UnprocessableEntity, 422, "Idempotency-Key was used with another request")]
    [InlineData(StatusCodes.Status429TooManyRequests, 429, "too many requests")]
    [InlineData(StatusCodes.Status500InternalServerError, 500, "internal error")]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 503, "service is not available, nothing was changed")]
    [InlineData(StatusCodes.Status504GatewayTimeout, 504, "it is not known whether the update was made")]
    public async Task Failure_OfARequest_SaysNo(int kind, int status, string message) =>
        Assert.Equal((status, $$"""{"status":"no","msg":"{{message}}"}"""), await new CentraErrors().Show((FailureKind)kind));
}
