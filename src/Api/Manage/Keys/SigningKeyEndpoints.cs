using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Api.Security.Jwt;

namespace OrderGrains.Api.Manage.Keys;

/// <summary>What signs Commerce Layer's access tokens.</summary>
internal static class SigningKeyEndpoints
{
    private const string TooSoon = "The last rotation is not over: the key before the one that signs is needed until its tokens are over.";

    public static IResult List(OperatorRequest request, SigningKeys keys, TimeProvider time) => Answer(keys.Set, time.GetUtcNow());

    public static async Task<IResult> Rotate(
        OperatorRequest request, SigningKeys keys, TimeProvider time, CancellationToken cancellationToken) =>
        await keys.Rotate(cancellationToken) is { } rotated
            ? Answer(rotated, time.GetUtcNow())
            : TypedResults.Problem(TooSoon, statusCode: StatusCodes.Status409Conflict);

    private static JsonAnswer Answer(SignerSet set, DateTimeOffset now) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        var signing = set.Signing(now)?.Id;
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var key in set.Usable)
        {
            writer.WriteStartObject();
            writer.WriteString("id", key.Id);
            writer.WriteString("use", key.Id == signing ? "signs" : key.SignsFrom > now ? "next" : "verifies");
            if (key.SignsFrom is { } from)
                writer.WriteString("signsFrom", from);
            else
                writer.WriteNull("signsFrom");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
