using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>What an error of each door looks like (design, section 5).</summary>
public static class ErrorShape
{
    /// <inheritdoc cref="AssertIs(Door, int, int, string?, string)"/>
    /// <param name="answer">What came back.</param>
    public static void AssertIs(Door door, int failure, Answer answer) =>
        AssertIs(door, failure, answer.Status, answer.Header("Content-Type")?.Split(';')[0], answer.Text);

    /// <summary>Compares status and body with what the door says to a failure.</summary>
    /// <param name="door">Whose error it must be.</param>
    /// <param name="failure">The failure's status at most doors.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="contentType">The answer's media type.</param>
    /// <param name="text">The answer's body.</param>
    public static void AssertIs(Door door, int failure, int status, string? contentType, string text)
    {
        Assert.True(Status(door, failure) == status, $"{status} instead of {Status(door, failure)}: {text}");
        Assert.Equal(ContentType(door), contentType);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);

        var body = Parse(text);
        switch (door)
        {
            case Door.MultiSafepay:
                Assert.False((bool)body["success"]!);
                Assert.InRange((int)body["error_code"]!, 1000, 9999);
                AssertText(body["error_info"]);
                break;
            case Door.CommerceLayer:
                var error = body["errors"]![0]!;
                Assert.Equal($"{failure}", (string?)error["status"]);
                AssertText(error["title"]);
                AssertText(error["code"]);
                break;
            case Door.Centra when status == 403:
                Assert.Equal("Not Allowed", (string?)body["status"]);
                break;
            case Door.Centra:
                Assert.Equal("no", (string?)body["status"]);
                AssertText(body["msg"]);
                break;
            case Door.Fuuffy:
                AssertText(body["error"]!["code"]);
                AssertText(body["error"]!["message"]);
                break;
            case Door.ElasticPath:
                Assert.Equal(failure, (int)body["errors"]![0]!["status"]!);
                AssertText(body["errors"]![0]!["title"]);
                break;
            default:
                Assert.Equal(failure, (int)body["status"]!);
                AssertText(body["title"]);
                break;
        }
    }

    /// <summary>Centra answers business errors with 200, what is not enabled with 403, what may be sent again with its status.</summary>
    private static int Status(Door door, int failure) => door != Door.Centra ? failure : failure switch
    {
        401 or 404 or 405 => 403,
        408 or >= 500 => failure,
        _ => 200,
    };

    private static string ContentType(Door door) => door switch
    {
        Door.CommerceLayer => "application/vnd.api+json",
        Door.Manage => "application/problem+json",
        _ => "application/json",
    };

    private static JsonNode Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"This is not JSON: {text}");
        }
    }

    private static void AssertText(JsonNode? node) => Assert.False(string.IsNullOrEmpty((string?)node));
}
