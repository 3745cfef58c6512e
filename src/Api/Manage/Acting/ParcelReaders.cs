using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Parcels and returns as the actions of a command name them. Amounts are minor units.</summary>
internal static class ParcelReaders
{
    private const int MaxItems = 1000;
    private const int MaxPackages = 1_000_000;

    /// <summary>Without items, all that is left, or what the planned parcel says is in it.</summary>
    public static OrderAction Ship(MemberReader members) =>
        new ShipItems(Items(members), members.Text("shipment").Value, Tracking(members), ProgressReaders.Report(members));

    public static OrderAction ShipAmount(MemberReader members) =>
        new ShipAmount(members.NeededWhole("amount", 1, Amounts.Max), Tracking(members));

    public static OrderAction Plan(MemberReader members) => new PlanShipment(Items(members), members.Text("shipment").Value)
    {
        Number = members.Text("number").Value,
        Method = Method(members).Value,
        Packages = (int?)members.Whole("packages", 1, MaxPackages),
        GoodToGo = members.Switch("goodToGo"),
        Tracking = Tracking(members),
    };

    /// <summary>An empty list of items means all that is left; what is absent stays.</summary>
    public static OrderAction Edit(MemberReader members)
    {
        var tracking = members.Part("tracking");
        return new EditShipment(members.NeededText("shipment"))
        {
            Items = members.Has("items") ? Items(members) : default(Optional<ValueList<ShipmentItem>>),
            Method = Method(members),
            Packages = Packages(members),
            GoodToGo = members.Has("goodToGo") ? members.Switch("goodToGo") : default(Optional<bool>),
            Tracking = new()
            {
                Code = tracking.Text("code"),
                Url = tracking.Text("url"),
                Carrier = tracking.Text("carrier"),
                ShipDate = tracking.Text("shipDate"),
            },
        };
    }

    /// <summary>Without items, all that may still come back; without a parcel, those it takes.</summary>
    public static OrderAction OpenReturn(MemberReader members) =>
        new OpenReturn(Items(members), members.Text("shipment").Value, members.Text("return").Value, members.Text("reason").Value);

    /// <summary>An amount is a refund of that amount; without one, of what the pieces were worth.</summary>
    public static OrderAction CompleteReturn(MemberReader members)
    {
        var amount = members.Whole("amount", 1, Amounts.Max);
        return new CompleteReturn(
            members.NeededText("return"), members.Switch("restock"), members.Switch("refund") || amount is not null, amount);
    }

    private static ValueList<ShipmentItem> Items(MemberReader members) => members.Parts("items", MaxItems)
        .Select(item => new ShipmentItem(item.NeededText("line"), (int)item.NeededWhole("quantity", 1, int.MaxValue)))
        .ToValueList();

    private static Optional<int?> Packages(MemberReader members)
    {
        if (!members.Has("packages"))
            return default;
        return members.IsRemoved("packages") ? (int?)null : (int)members.NeededWhole("packages", 1, MaxPackages);
    }

    /// <summary>What it costs is nothing unless it is said.</summary>
    private static Optional<ShippingMethod?> Method(MemberReader members)
    {
        if (!members.Has("method"))
            return default;
        if (members.IsRemoved("method"))
            return (ShippingMethod?)null;
        var method = members.Part("method");
        return new ShippingMethod
        {
            Id = method.NeededText("id"),
            Name = method.Text("name").Value,
            Amount = method.Whole("amount", 0, Amounts.Max - 1) ?? 0,
        };
    }

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
