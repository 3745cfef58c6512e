using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Deliveries;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>What the calls about deliveries answer.</summary>
internal static class DeliveryShapes
{
    public static readonly NamedShape One = new("Delivery", Object(
        ("id", Text),
        ("kind", OneOf(Words<DeliveryKind>())),
        ("state", OneOf(Words<DeliveryState>())),
        ("webhook?", Text),
        ("orderId", Text),
        ("version", Whole),
        ("upToVersion?", Whole),
        ("effect?", Text),
        ("index?", Whole),
        ("event?", Maybe(Text)),
        ("answer?", Maybe(Text)),
        ("endedAt?", Maybe(Time)),
        ("failures", Whole),
        ("nextAt", Maybe(Time))));

    public static readonly NamedShape Page = new("DeliveryPage", Object(("items", List(One.Ref)), ("next", Maybe(Text))));

    public static IEnumerable<NamedShape> All => [One, Page];

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(DeliveryText.Word);
}
