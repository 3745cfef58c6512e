using OrderGrains.Api.Doors.CommerceLayer.Rows;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>What the Commerce Layer door takes and answers, beside its types of resources.</summary>
internal static class CommerceLayerShapes
{
    public static readonly NamedShape Token = new("CommerceLayerToken", Object(
        ("access_token", Text), ("token_type", Text), ("expires_in", Whole), ("refresh_token?", Text), ("scope", Text),
        ("created_at", Whole), ("owner_id?", Text), ("owner_type?", OneOf("customer"))));

    public static readonly NamedShape Revoked = new("CommerceLayerRevoked", Object());

    public static readonly NamedShape Keys = new("CommerceLayerKeys", Object(("keys", List(Object(
        ("kty", Text), ("use", Text), ("alg", Text), ("kid", Text), ("n", Text), ("e", Text))))));

    /// <summary>The status is a text, but for the token call's, which is a number.</summary>
    public static readonly NamedShape Error = new("CommerceLayerError", Object(("errors", List(Object(
        ("title", Text),
        ("detail", Text),
        ("code", Text),
        ("source?", Object(("pointer", Text))),
        ("status", Either(Text, Whole)),
        ("meta?", Object(("error", Text), ("value?", Either(Text, Whole)), ("count?", Whole))))))));

    public static IEnumerable<NamedShape> All => [.. ResourceShapes.All, Token, Revoked, Keys, Error];
}
