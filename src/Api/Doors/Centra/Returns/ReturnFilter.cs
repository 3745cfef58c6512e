using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>Which returns are asked for. What is null lets every return pass.</summary>
internal sealed record ReturnFilter
{
    private string? Return { get; init; }

    private string? Shipment { get; init; }

    private string? Selection { get; init; }

    private string? Customer { get; init; }

    private DateTimeOffset? NewerThan { get; init; }

    private DateTimeOffset? OlderThan { get; init; }

    public static ReturnFilter Read(CentraQuery query) => new()
    {
        Return = query.Text("return"),
        Shipment = query.Text("shipment"),
        Selection = query.Text("selection"),
        Customer = query.Text("customer_id"),
        NewerThan = query.NewerThan,
        OlderThan = query.OlderThan,
    };

    /// <summary>What was cancelled came to nothing and is not shown.</summary>
    public bool Matches(Order order, OrderReturn one) =>
        one.CancelledAt is null
        && Is(Return, one.Id)
        && (Shipment is null || ShipmentNames.Find(order, Shipment)?.Id == one.Shipment)
        && Is(Selection, order.Token)
        && Is(Customer, order.Customer?.Id)
        && !(ReturnDocument.Date(one) < NewerThan)
        && !(ReturnDocument.Date(one) >= OlderThan);

    private static bool Is(string? asked, string? value) => asked is null || asked == value;
}
