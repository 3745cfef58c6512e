namespace OrderGrains.Orders;

/// <summary>The courier's part of an order: who sends, who receives and what.</summary>
internal static class DeliveryRules
{
    public static Order Edit(Order order, EditDelivery edit) => order with
    {
        Sender = Merge(order.Sender, edit.Sender),
        Recipient = Merge(order.Recipient, edit.Recipient),
        Package = Merge(order.Package, edit.Package),
        ServiceType = edit.ServiceType.Or(order.ServiceType),
        Notes = edit.Notes.Or(order.Notes),
    };

    public static Order Edit(Order order, EditTracking edit)
    {
        if (IsSo(order, edit))
            return order;

        var patch = new TrackingPatch { Code = edit.Code, Url = edit.Url, Carrier = edit.Carrier, ShipDate = edit.ShipDate };
        return order with { Tracking = Merge(order.Tracking, patch), Reason = edit.Reason.Or(order.Reason) };
    }

    public static Tracking? Merge(Tracking? tracking, TrackingPatch patch)
    {
        var current = tracking ?? new();
        var next = current with
        {
            Code = patch.Code.Or(current.Code),
            Url = patch.Url.Or(current.Url),
            Carrier = patch.Carrier.Or(current.Carrier),
            ShipDate = patch.ShipDate.Or(current.ShipDate),
            ReturnSlip = patch.ReturnSlip.Or(current.ReturnSlip),
        };
        return Kept(tracking, next);
    }

    /// <summary>Whether a repeat, which is frequent, finds everything as it asks for it.</summary>
    private static bool IsSo(Order order, EditTracking edit)
    {
        var tracking = order.Tracking;
        return edit.Code.Keeps(tracking?.Code) && edit.Url.Keeps(tracking?.Url) && edit.Carrier.Keeps(tracking?.Carrier)
            && edit.ShipDate.Keeps(tracking?.ShipDate) && edit.Reason.Keeps(order.Reason);
    }

    private static Party? Merge(Party? party, PartyPatch? patch)
    {
        if (patch is null)
            return party;

        var current = party ?? new();
        var next = current with
        {
            Name = patch.Name.Or(current.Name),
            Phone = patch.Phone.Or(current.Phone),
            Email = patch.Email.Or(current.Email),
            Address = patch.Address.Or(current.Address),
            City = patch.City.Or(current.City),
            PostalCode = patch.PostalCode.Or(current.PostalCode),
            Country = patch.Country.Or(current.Country),
        };
        return Kept(party, next);
    }

    private static Package? Merge(Package? package, PackagePatch? patch)
    {
        if (patch is null)
            return package;

        var current = package ?? new();
        var next = current with
        {
            Weight = patch.Weight.Or(current.Weight),
            Dimensions = Merge(current.Dimensions, patch),
            Description = patch.Description.Or(current.Description),
            Value = patch.Value.Or(current.Value),
        };
        return Kept(package, next);
    }

    private static Dimensions? Merge(Dimensions? dimensions, PackagePatch patch)
    {
        var current = dimensions ?? new();
        var next = current with
        {
            Length = patch.Length.Or(current.Length),
            Width = patch.Width.Or(current.Width),
            Height = patch.Height.Or(current.Height),
        };
        return Kept(dimensions, next);
    }

    /// <summary>What a part becomes: itself where nothing was set, none where nothing is left of it.</summary>
    private static T? Kept<T>(T? current, T next)
        where T : class, new()
    {
        var nothing = new T();
        if (next.Equals(current ?? nothing))
            return current;
        return next.Equals(nothing) ? null : next;
    }
}
