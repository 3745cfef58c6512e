using OrderGrains.Orders;
using static OrderGrains.Fuzz.Grammars.Rules;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>Fuuffy's updates and its cancellation.</summary>
internal static class FuuffyGrammar
{
    private static readonly Rule Size = Any(Whole(-1, 300), Literal("0.5", "1e3", "1e-30", "\"10\"", "79228162514264337593543950336"));

    private static readonly Rule Party = Some(
        ("name", Word),
        ("phone", OneOf("+39 055 1234567", "055", "call me", "")),
        ("email", Email),
        ("address", Word),
        ("city", Word),
        ("postal_code", Word),
        ("country", Country));

    private static readonly Rule Package = Some(
        ("weight", Size),
        ("description", Word),
        ("value", Size),
        ("dimensions", Some(("length", Size), ("width", Size), ("height", Size))));

    private static readonly Rule Update = Some(
        ("sender", Party),
        ("recipient", Party),
        ("package", Package),
        ("service_type", OneOf("standard", "express", "same_day", "none")),
        ("notes", Any(Word, Null)));

    public static IEnumerable<Template> Templates { get; } =
    [
        new(Door.Fuuffy, "PATCH", "/v1/orders/{id}") { ContentType = "application/json", Body = Update, Weight = 20 },
        new(Door.Fuuffy, "GET", "/v1/orders/{id}"),
        new(Door.Fuuffy, "POST", "/v1/orders/{id}/cancel")
        {
            ContentType = "application/json", Body = Some(("reason", Any(Word, Null, Whole(0, 5)))), Weight = 3,
        },
    ];
}
