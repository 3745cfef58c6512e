using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>What the calls about many orders take and answer.</summary>
internal static class BulkShapes
{
    /// <summary>NDJSON: a JSON text on each line.</summary>
    public static readonly NamedShape Lines = new("JsonLines", Text);

    public static readonly NamedShape Commands = new("OrderCommands", Object(
        ("items", List(Object(
            ("id", Text),
            ("actions", List(ActingShapes.Action.Ref)),
            ("idempotencyKey?", Maybe(Text)),
            ("expectedVersion?", Maybe(Whole))))),
        ("dryRun?", Flag)));

    public static readonly NamedShape Commanded = new("CommandedOrders", Object(
        ("dryRun?", Flag),
        ("items", List(Object(
            ("id", Text), ("status", Whole), ("replayed?", Flag), ("version?", Whole), ("problem?", ManageShapes.Error.Ref))))));

    public static IEnumerable<NamedShape> All => [Lines, Commands, Commanded];
}
