using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Lines, and pieces of them, as the actions of a command name them. Amounts are minor units.</summary>
internal static class LineReaders
{
    private const int MaxItems = 1000;

    /// <summary>A fraction; what an order takes is for the order to say.</summary>
    private static readonly ValueRule<decimal> Rate = new("rate", rate => rate < 0 ? "not be negative" : null);

    /// <summary>Without items, all that is left, or what the planned parcel says is in it.</summary>
    public static OrderAction Ship(MemberReader members)
    {
        var items = members.Parts("items", MaxItems)
            .Select(item => new ShipmentItem(item.NeededText("line"), (int)item.NeededWhole("quantity", 1, int.MaxValue)));
        return new ShipItems(items.ToValueList(), members.Text("shipment").Value, Tracking(members));
    }

    public static OrderAction Add(MemberReader members) => new AddLine(new()
    {
        Id = members.NeededText("line"),
        Sku = members.Text("sku").Value,
        Name = members.Text("name").Value,
        Quantity = (int)members.NeededWhole("quantity", 1, int.MaxValue),
        UnitAmount = members.NeededWhole("unitAmount", -Amounts.Max, Amounts.Max),
        DoNotShip = members.Switch("doNotShip"),
        TaxRate = members.Number("taxRate", Rate).Value,
        TaxIncluded = members.Flag("taxIncluded").Value,
        Metadata = members.Object("metadata").Value,
    });

    public static OrderAction Change(MemberReader members) => new ChangeLine(members.NeededText("line"))
    {
        Quantity = members.Amount("quantity", 0, int.MaxValue) is { IsSet: true } quantity ? (int)quantity.Value : default(Optional<int>),
        UnitAmount = members.Amount("unitAmount", -Amounts.Max, Amounts.Max),
        Name = members.Text("name"),
        TaxRate = members.Number("taxRate", Rate),
        TaxIncluded = members.Flag("taxIncluded"),
        Metadata = members.Object("metadata"),
    };

    private static Tracking? Tracking(MemberReader members)
    {
        if (!members.Has("tracking"))
            return null;
        var tracking = members.Part("tracking");
        return new()
        {
            Code = tracking.Text("code").Value,
            Url = tracking.Text("url").Value,
            Carrier = tracking.Text("carrier").Value,
            ShipDate = tracking.Text("shipDate").Value,
        };
    }
}
