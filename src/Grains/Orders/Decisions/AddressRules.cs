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
        var current = order.ShippingAddress ?? Nothing;
        var next = current with
        {
            FirstName = edit.FirstName.Or(current.FirstName),
            LastName = edit.LastName.Or(current.LastName),
            Company = edit.Company.Or(current.Company),
            Phone = edit.Phone.Or(current.Phone),
            Line1 = edit.Line1.Or(current.Line1),
            Line2 = edit.Line2.Or(current.Line2),
            City = edit.City.Or(current.City),
            County = edit.County.Or(current.County),
            Region = edit.Region.Or(current.Region),
            Postcode = edit.Postcode.Or(current.Postcode),
            Country = edit.Country.Or(current.Country),
            Instructions = edit.Instructions.Or(current.Instructions),
        };
        if (next == current)
            return order;

        var edited = order with { ShippingAddress = next };
        return edit.Country.IsSet ? Locked(edited, edit.Verb) : edited;
    }

    /// <summary>An address that says the same already keeps its id, so that a repeat changes nothing.</summary>
    private static Address Same(Address? current, Address twin) =>
        current is not null && current with { Id = twin.Id } == twin ? current : twin;

    private static ActionResult Locked(Order order, Verb verb) =>
        RespectsLock(order) ? order : Rejection.Invalid(verb, new FieldProblem("shippingAddress", ProblemKind.Invalid));
}
