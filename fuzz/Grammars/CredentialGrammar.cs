using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Credentials as they are given, changed and renewed.</summary>
internal static class CredentialGrammar
{
    private static readonly Rule Kind = OneOf("ApiKey", "ClientSecret", "ApiKey", "none");

    public static Rule Terms { get; } = Some(
        ("doors", List(OneOf("Manage", "Fuuffy", "Centra", "ElasticPath", "Manage", "None"), 3)),
        ("rights", OneOf("Read", "Write", "Admin", "Read", "None")),
        ("role", OneOf("Full", "Storefront", "none")),
        ("markets", Any(Null, List(Whole(0, 3), 3))),
        ("requestsPerMinute", Any(Null, Whole(1000, 100_000), Literal("0", "-1"))),
        ("expiresAt", Any(Null, Time, OneOf("2040-01-01T00:00:00Z"))),
        ("disabled", Flag));

    public static Rule Create { get; } = Both(All(("name", Word), ("secrets", List(Kind, 2))), Terms);

    public static Rule Rotate { get; } = Both(All(("kind", Kind)), Some(("keepOldFor", Whole(0, 100))));
}
