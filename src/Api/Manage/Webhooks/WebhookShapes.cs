using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>What the calls about webhooks take and answer.</summary>
internal static class WebhookShapes
{
    public static readonly NamedShape New = new("NewWebhook", Object(
        [("id", Text), .. Terms().Select(term => (term.Name + "?", term.Schema))]));

    public static readonly NamedShape Patch = new("WebhookPatch", Object(Terms().Select(term => (term.Name + "?", term.Schema))));

    public static readonly NamedShape Rotation = new("WebhookRotation", Object(("keepOldFor?", Whole)));

    public static readonly NamedShape One = new("Webhook", Object(
    [
        ("id", Text),
        .. Terms(),
        ("stoppedBecause", Maybe(Text)),
        ("createdAt", Maybe(Time)),
        ("secrets", List(Object(("id", Text), ("addedAt", Maybe(Time)), ("expiresAt", Maybe(Time))))),
        ("secret?", Text),
        ("deliveries?", Object(
            ("waiting", Whole), ("parked", Whole), ("delivered", Whole), ("failed", Whole), ("lastDeliveredAt", Maybe(Time)))),
    ]));

    public static readonly NamedShape All = new("Webhooks", Object(("items", List(One.Ref))));

    /// <summary>How many messages, effects or calls are tried again.</summary>
    public static readonly NamedShape Replayed = new("Replayed", Object(("replayed", Whole)));

    public static IEnumerable<NamedShape> Shapes => [New, Patch, Rotation, One, All, Replayed];

    private static (string Name, IOpenApiSchema Schema)[] Terms() =>
    [
        ("url", Maybe(Text)),
        ("format", Text),
        ("events", Maybe(List(Text))),
        ("markets", Maybe(List(Whole))),
        ("disabled", Flag),
    ];
}
