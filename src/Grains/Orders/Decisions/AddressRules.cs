namespace OrderGrains.Orders;

/// <summary>The billing and the shipping address.</summary>
internal static class AddressRules
{
    private static readonly Address Nothing = new();

    /// <summary>True unless the shipping address lies outside the country the order is locked to.</summary>
    public static bool RespectsLock(Order order) =>
        order.ShippingCountryLock is not { } country || order.ShippingAddress is not { } address
        || string.Equals(country, address.Country, StringComparison.OrdinalIgnoreCase);

    public static ActionResult Copy(Order order, CopyAddress copy)
    {
        var (source, path) = copy.From == AddressRole.Billing
            ? (order.BillingAddress, "billingAddress")
            : (order.ShippingAddress, "shippingAddress");
        if (source is null)
            return Rejection.Invalid(copy.Verb, new FieldProblem(path, ProblemKind.Blank));

        var twin = source with { Id = copy.NewId };
        return copy.From == AddressRole.Billing
            ? Locked(order with { ShippingAddress = Same(order.ShippingAddress, twin) }, copy.Verb)
            : order with { BillingAddress = Same(order.BillingAddress, twin) };
    }

    public static ActionResult Edit(Order order, EditShippingAddress edit)
    {
        var next = Merge(order.ShippingAddress, edit.Address);
        if (next == order.ShippingAddress)
            return order;

        var edited = order with { ShippingAddress = next };
        return edit.Address.Country.IsSet ? Locked(edited, edit.Verb) : edited;
    }

    /// <summary>The address with the sent members; one that is left without any is none.</summary>
    public static Address? Merge(Address? address, AddressPatch patch)
    {
        var current = address ?? Nothing;
        var next = current with
        {
            FirstName = patch.FirstName.Or(current.FirstName),
            LastName = patch.LastName.Or(current.LastName),
            Company = patch.Company.Or(current.Company),
            Phone = patch.Phone.Or(current.Phone),
            Email = patch.Email.Or(current.Email),
            Line1 = patch.Line1.Or(current.Line1),
            Line2 = patch.Line2.Or(current.Line2),
            City = patch.City.Or(current.City),
            County = patch.County.Or(current.County),
            Region = patch.Region.Or(current.Region),
            Postcode = patch.Postcode.Or(current.Postcode),
            Country = patch.Country.Or(current.Country),
            Instructions = patch.Instructions.Or(current.Instructions),
            HouseNumber = patch.HouseNumber.Or(current.HouseNumber),
        };
        if (next == current)
            return address;
        return next == Nothing ? null : next;
    }

    /// <summary>An address that says the same already keeps its id, so that a repeat changes nothing.</summary>
    private static Address Same(Address? current, Address twin) =>
        current is not null && current with { Id = twin.Id } == twin ? current : twin;

    private static ActionResult Locked(Order order, Verb verb) =>
        RespectsLock(order) ? order : Rejection.Invalid(verb, new FieldProblem("shippingAddress", ProblemKind.Invalid));
}
