using Microsoft.OpenApi;
using OrderGrains.Api.Access;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Access;

/// <summary>What the calls about credentials take and answer.</summary>
internal static class CredentialShapes
{
    public static readonly NamedShape New = new("NewCredential", Object(
        [("name", Text), ("secrets?", List(Kind)), .. Terms().Select(term => (term.Name + "?", term.Schema))]));

    public static readonly NamedShape Patch = new("CredentialPatch", Object(Terms().Select(term => (term.Name + "?", term.Schema))));

    public static readonly NamedShape Rotation = new("SecretRotation", Object(("kind", Kind), ("keepOldFor?", Whole)));

    public static readonly NamedShape One = new("Credential", Object(
    [
        ("id", Text),
        .. Terms(),
        ("createdAt", Maybe(Time)),
        ("lastUsedAt", Maybe(Time)),
        ("revokedAt", Maybe(Time)),
        ("secrets", List(Object(("id", Text), ("kind", Kind), ("addedAt", Maybe(Time)), ("expiresAt", Maybe(Time))))),
        ("apiKey?", Text),
        ("clientSecret?", Text),
    ]));

    public static readonly NamedShape Page = new("CredentialPage", Object(("items", List(One.Ref)), ("next", Maybe(Text))));

    public static IEnumerable<NamedShape> All => [New, Patch, Rotation, One, Page];

    private static IOpenApiSchema Kind => ManageShapes.Enumeration<SecretKind>();

    private static (string Name, IOpenApiSchema Schema)[] Terms() =>
    [
        ("role", ManageShapes.Enumeration<CallerRole>()),
        ("doors", List(ManageShapes.Enumeration<Door>())),
        ("rights", ManageShapes.Enumeration<AccessRights>()),
        ("markets", Maybe(List(Whole))),
        ("requestsPerMinute", Maybe(Whole)),
        ("expiresAt", Maybe(Time)),
        ("disabled", Flag),
    ];
}
