using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Tests.Contracts;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>A client of each door, and of the back office.</summary>
internal static class DoorClients
{
    private static readonly Dictionary<Door, Func<Service, IDoorClient>> Made = new()
    {
        [Door.MultiSafepay] = service => new MultiSafepayClient(service),
        [Door.CommerceLayer] = service => new CommerceLayerClient(service),
        [Door.Centra] = service => new CentraClient(service),
        [Door.Fuuffy] = service => new FuuffyClient(service),
        [Door.ElasticPath] = service => new ElasticPathClient(service),
    };

    public static IDoorClient Of(Service service, Door door) => Made[door](service);

    /// <summary>Whether the cell is about what a client of its door can ask for.</summary>
    public static bool CanSend(ContractCell cell) => cell.Table.Door switch
    {
        Door.Centra => CentraClient.Knows(cell.Request),
        Door.MultiSafepay => MultiSafepayClient.Knows(cell.Request),
        _ => true,
    };
}
