using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Lines as the actions of a command name them. Amounts are minor units.</summary>
internal static class LineReaders
{
    /// <summary>A fraction; what an order takes is for the order to say.</summary>
    private static readonly ValueRule<decimal> Rate = new("rate", rate => rate < 0 ? "not be negative" : null);

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
}
