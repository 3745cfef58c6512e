using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Taxes of items that somebody else has reckoned; pure.</summary>
internal static class CartTaxRules
{
    public static CartStep Add(Cart cart, AddCartTax add)
    {
        if (Find(cart, add.Item) is not { } item || (add.IsCustom is { } isCustom && isCustom != item.IsCustom))
            return CartOutcome.NoSuchItem;
        return item.Line.Taxes.Count < LineTax.Most
            ? With(cart, item, item.Line.Taxes.Add(add.Tax))
            : CartOutcome.TooManyTaxes;
    }

    public static CartStep Change(Cart cart, ChangeCartTax change)
    {
        if (Find(cart, change.Item) is not { } item)
            return CartOutcome.NoSuchItem;
        return item.Line.Taxes.Any(tax => tax.Id == change.Tax)
            ? With(cart, item, [.. item.Line.Taxes.Select(tax => tax.Id == change.Tax ? Changed(tax, change) : tax)])
            : CartOutcome.NoSuchTax;
    }

    public static CartStep Remove(Cart cart, RemoveCartTaxes remove)
    {
        var left = cart with { Items = [.. cart.Items.Select(item => IsMeant(item, remove) ? Without(item, remove.Tax) : item)] };
        return left == cart ? CartOutcome.NoSuchTax : left;
    }

    private static bool IsMeant(CartPosition item, RemoveCartTaxes remove) => remove.Item is null || item.Line.Id == remove.Item;

    private static CartPosition Without(CartPosition item, string? tax) =>
        item with { Line = item.Line with { Taxes = [.. item.Line.Taxes.Where(known => tax is not null && known.Id != tax)] } };

    private static LineTax Changed(LineTax tax, ChangeCartTax change)
    {
        var changed = tax with
        {
            Name = change.Name.Or(tax.Name),
            Jurisdiction = change.Jurisdiction.Or(tax.Jurisdiction),
            Code = change.Code.Or(tax.Code),
        };
        return (change.Rate ?? change.Amount) is null ? changed : changed with { Rate = change.Rate, Amount = change.Amount };
    }

    private static CartPosition? Find(Cart cart, string item) => cart.Items.FirstOrDefault(known => known.Line.Id == item);

    private static Cart With(Cart cart, CartPosition item, ValueList<LineTax> taxes) => cart with
    {
        Items = [.. cart.Items.Select(known => known == item ? item with { Line = item.Line with { Taxes = taxes } } : known)],
    };
}
