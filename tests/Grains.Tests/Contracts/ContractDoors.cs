using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Orders;
using OrderGrains.Tests.Orders;

namespace OrderGrains.Tests.Contracts;

/// <summary>What each door shows, and which varieties of orders its tables know.</summary>
internal static class ContractDoors
{
    private static readonly Dictionary<Door, Projection[]> Shows = new()
    {
        [Door.MultiSafepay] = [MultiSafepayStatuses.Status, MultiSafepayStatuses.FinancialStatus],
        [Door.CommerceLayer] = [Statuses.Status, Statuses.Payment, Statuses.Fulfillment],
        [Door.Centra] = [CentraStatuses.Status],
        [Door.Fuuffy] = [FuuffyStatuses.Status],
        [Door.ElasticPath] = [ElasticPathStatuses.Status, ElasticPathStatuses.Payment, ElasticPathStatuses.Shipping],
    };

    private static readonly Dictionary<Door, Dictionary<string, Func<Order, Order>>> VarietiesOf = new()
    {
        [Door.MultiSafepay] = new()
        {
            ["bank"] = By(PaymentFamily.Asynchronous),
            ["card"] = By(PaymentFamily.PaysAtOnce),
            ["manual capture card"] = By(PaymentFamily.AuthorizesThenCaptures),
            ["BNPL"] = By(PaymentFamily.AuthorizesThenShips),
            ["Klarna"] = By(PaymentFamily.AuthorizesThenShips, PaymentFlow.PayLater),
            ["in3"] = By(PaymentFamily.AuthorizesThenShips, PaymentFlow.Instalments),
            ["e-invoicing"] = By(PaymentFamily.AuthorizesThenShips, PaymentFlow.Invoice),
            ["no transaction"] = order => By(PaymentFamily.Asynchronous)(order) with { TransactionId = null },
        },
        [Door.CommerceLayer] = new()
        {
            [""] = order => order,
            ["captured when shipped"] = By(PaymentFamily.AuthorizesThenShips),
            ["captured at once"] = By(PaymentFamily.PaysAtOnce),
            ["asynchronous"] = By(PaymentFamily.Asynchronous),
            ["total 0"] = order => order with { Coupon = new() { Code = "ALL", Percentage = 100 } },
        },
        [Door.Centra] = new()
        {
            [""] = order => order,
            ["hold"] = order => order with { OnHold = true },
            ["archived"] = order => order with { ArchivedAt = Samples.Now.AddHours(-1) },
        },
        [Door.Fuuffy] = new() { [""] = order => order },
        [Door.ElasticPath] = new() { [""] = order => order },
    };

    public static IReadOnlyDictionary<string, Func<Order, Order>> Varieties(Door door) => VarietiesOf[door];

    /// <summary>The door's statuses, apart by slashes.</summary>
    public static string Shown(Door door, Order order) => string.Join('/', Shows[door].Select(projection => projection.Of(order)));

    private static Func<Order, Order> By(PaymentFamily family, PaymentFlow? flow = null) =>
        order => order with { TransactionId = 1, PaymentMethod = new() { Id = "method", Family = family, Flow = flow } };
}
