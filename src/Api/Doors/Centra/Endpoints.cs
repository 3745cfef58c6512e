using Microsoft.Extensions.Options;
using OrderGrains.Api.Doors.Centra.Orders;
using OrderGrains.Api.Doors.Centra.Orders.Creation;
using OrderGrains.Api.Doors.Centra.Returns;
using OrderGrains.Api.Doors.Centra.Shipments;
using OrderGrains.Api.OpenApi.Shapes;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Centra's Order API under its base path, and the update at the root as printed.</summary>
internal static class CentraEndpoints
{
    private static readonly string[] AnswerTypes = ["application/json", "text/xml"];

    private static readonly DoorProfile Profile = new(Door.Centra)
    {
        Accepts = type => type is null or "application/json" or "text/json",
        EmptyBodyAllowed = true,
        EmptyListAllowed = true,
        Markets = merchant => merchant.CentraMarkets,
    };

    public static void MapCentra(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<DoorOptions>>().Value;
        routes.MapDoor("/orders", Profile, Schemes.Centra).MapUpdate("Root");

        var door = routes.MapDoor(options.CentraBase, Profile, Schemes.Centra);
        door.MapOrders();
        door.MapShipments();
        door.MapReturns();
    }

    /// <summary>What a call takes and answers, in either of the door's types.</summary>
    public static DoorShape Shape(NamedShape? request, NamedShape answer, bool ofOrder = true) =>
        new(request, answer) { AnswerTypes = AnswerTypes, OfOrder = ofOrder };

    /// <summary>What the calls of this door are made with.</summary>
    public static IServiceCollection AddCentra(this IServiceCollection services) =>
        services.AddSingleton<CentraCustomers>().AddSingleton<CentraStock>().AddSingleton<OrderCreator>();
}
