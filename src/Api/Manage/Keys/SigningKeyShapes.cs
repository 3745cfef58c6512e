using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Keys;

/// <summary>What the calls about signing keys answer.</summary>
internal static class SigningKeyShapes
{
    public const string Example =
        """
        {
          "items": [
            { "id": "b3JkZXJn", "use": "next", "signsFrom": "2026-04-05T09:31:00+00:00" },
            { "id": "cmFpbnM", "use": "signs", "signsFrom": "2026-01-05T09:30:00+00:00" }
          ]
        }
        """;

    public static readonly NamedShape All = new("SigningKeys", Object(
        ("items", List(Object(("id", Text), ("use", OneOf("next", "signs", "verifies")), ("signsFrom", Maybe(Time)))))));
}
