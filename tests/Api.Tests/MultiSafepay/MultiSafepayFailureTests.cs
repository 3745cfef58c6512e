using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>The door's words for the failures all doors share.</summary>
public sealed class MultiSafepayFailureTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<FailureKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Failure_OfEveryKind_IsInTheEnvelope(string name)
    {
        var kind = Enum.Parse<FailureKind>(name);

        var (status, text) = await new MultiSafepayErrors().Show(kind, "Why.", version: 4);

        Assert.Equal((int)kind, status);
        var body = JsonNode.Parse(text)!;
        if (kind == FailureKind.Forbidden)
            Assert.Equal("""{"message":"Forbidden"}""", text);
        else
            Assert.NotEqual("", (string?)body["error_info"]);
    }

    [Theory]
    [InlineData(StatusCodes.Status429TooManyRequests, 9999)]
    [InlineData(StatusCodes.Status500InternalServerError, 9999)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 9999)]
    [InlineData(StatusCodes.Status504GatewayTimeout, 9999)]
    [InlineData(StatusCodes.Status412PreconditionFailed, 1000)]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 1000)]
    [InlineData(StatusCodes.Status422UnprocessableEntity, 1000)]
    public async Task Failure_OfAStatus_HasItsCode(int status, int code)
    {
        var (_, text) = await new MultiSafepayErrors().Show((FailureKind)status);

        Assert.Equal(code, (int)JsonNode.Parse(text)!["error_code"]!);
    }
}
