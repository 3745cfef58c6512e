using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Orders;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>What changes an order: a merge patch by the table of its members, and actions by the table of their verbs.</summary>
internal static class ActingShapes
{
    /// <summary>Null removes, in the parts as well.</summary>
    public static readonly NamedShape Patch = new("OrderPatch", Object(Patchable()));

    /// <summary>Each verb takes some of the members; docs/manage.md says which.</summary>
    public static readonly NamedShape Action = new("OrderAction", Object(
        [("verb", OneOf(ActionTable.Names)), .. Members().DistinctBy(member => member.Name)]));

    public static readonly NamedShape Command = new("OrderCommand", Object(("actions", List(Action.Ref)), ("dryRun?", Flag)));

    public static readonly NamedShape Preview = new("OrderPreview", Object(
        ("dryRun", Flag), ("order", ManageShapes.Order.Ref), ("events", List(ManageShapes.Event.Ref))));

    /// <summary>The order, or what a dry run found.</summary>
    public static readonly NamedShape Commanded = new("CommandedOrder", Either(ManageShapes.Order.Ref, Preview.Ref));

    public static IEnumerable<NamedShape> All => [Patch, Action, Command, Preview, Commanded];

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Patchable() => PatchTable.Rows
        .SelectMany(row => row.Members)
        .Select(name => (name + "?", name switch
        {
            "attributes" => Map(Maybe(Text)),
            _ => Maybe(ManageShapes.Member(name)),
        }));

    private static IEnumerable<(string Name, IOpenApiSchema Schema)> Members() =>
    [
        ("address?", ManageShapes.Enumeration<AddressRole>()),
        ("from?", ManageShapes.Enumeration<AddressRole>()),
        ("to?", ManageShapes.Enumeration<ShipmentState>()),
        ("state?", ManageShapes.Enumeration<MovementState>()),
        ("plan?", ManageShapes.Enumeration<CourierPlan>()),
        ("stepSeconds?", Whole),
        ("amount?", Whole),
        ("unitAmount?", Whole),
        ("quantity?", Whole),
        ("days?", Whole),
        ("number?", Maybe(Text)),
        ("packages?", Maybe(Whole)),
        .. Each(Flag, "internal", "replace", "restock", "refund", "doNotShip", "goodToGo"),
        ("taxRate?", Maybe(Number)),
        ("taxIncluded?", Maybe(Flag)),
        ("items?", List(Object(("line", Text), ("quantity", Whole)))),
        ("method?", Maybe(Object(("id", Text), ("name?", Maybe(Text)), ("amount?", Whole)))),
        .. Each(
            Maybe(Text),
            "text",
            "line",
            "sku",
            "name",
            "gateway",
            "source",
            "parent",
            "movement",
            "externalId",
            "shipment",
            "return",
            "id",
            "url",
            "purchaseOrderNumber"),
        .. ManageShapes.Part<ParcelReport>(),
        .. ManageShapes.Part<Tracking>(),
        .. ManageShapes.Part<Address>(),
        .. Patchable(),
    ];
}
