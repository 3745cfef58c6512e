using System.Buffers.Text;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Orders;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>The keys by which others check Commerce Layer's access tokens (RFC 7517; page, A2).</summary>
internal static class JwksEndpoint
{
    public const string Path = "/.well-known/jwks.json";

    public static void MapJwks(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Get)
        .WithTags(nameof(Door.CommerceLayer))
        .WithName("CommerceLayerKeys")
        .WithSummary("The keys that access tokens are signed with")
        .WithDescription(
            "Tokens are JSON Web Tokens, signed by RS512. A new key is there before it signs, an old one until its tokens are over.")
        .WithMetadata(
            new DoorShape(null, CommerceLayerShapes.Keys),
            new DoorExample(
                "application/json", null,
                """{ "keys": [{ "kty": "RSA", "use": "sig", "alg": "RS512", "kid": "q1w2", "n": "0vx7", "e": "AQAB" }] }"""));

    private static JsonAnswer Get(SigningKeys keys) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("keys");
        foreach (var signer in keys.Set.Signers)
        {
            var key = signer.Public();
            writer.WriteStartObject();
            writer.WriteString("kty", "RSA");
            writer.WriteString("use", "sig");
            writer.WriteString("alg", "RS512");
            writer.WriteString("kid", signer.Id);
            writer.WriteString("n", Base64Url.EncodeToString(key.Modulus));
            writer.WriteString("e", Base64Url.EncodeToString(key.Exponent));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });
}
