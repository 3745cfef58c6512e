using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Manage.Bulk;
using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Api.Manage.Keys;
using OrderGrains.Api.Manage.Merchants;
using OrderGrains.Api.Manage.Webhooks;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.OpenApi.Shapes;

/// <summary>All named shapes of the document.</summary>
internal static class ShapeTable
{
    private static readonly Dictionary<Door, NamedShape> Errors = new()
    {
        [Door.MultiSafepay] = MultiSafepayShapes.Error,
        [Door.CommerceLayer] = CommerceLayerShapes.Error,
        [Door.Centra] = CentraShapes.Error,
        [Door.Fuuffy] = FuuffyShapes.Error,
        [Door.ElasticPath] = ElasticPathShapes.Error,
        [Door.Manage] = ManageShapes.Error,
    };

    public static IEnumerable<NamedShape> All =>
    [
        TokenShapes.Request, .. MultiSafepayShapes.All, .. CommerceLayerShapes.All, .. CentraShapes.All, .. FuuffyShapes.All,
        .. ElasticPathShapes.All, .. ActingShapes.All, .. CredentialShapes.All, .. WebhookShapes.Shapes,
        .. DeliveryShapes.All, .. BulkShapes.All, .. MerchantShapes.All, SigningKeyShapes.All, .. ManageShapes.All,
    ];

    /// <summary>What a door answers to whatever fails.</summary>
    public static NamedShape ErrorOf(Door door) => Errors[door];
}
