namespace OrderGrains.Carts;

/// <summary>How a call to a cart ended.</summary>
public enum CartOutcome
{
    /// <summary>Done, or done already.</summary>
    Accepted = 0,

    /// <summary>There is no such item in it.</summary>
    NoSuchItem = 1,

    /// <summary>It would hold more than a cart may, see <see cref="CartLimits"/>, or be worth more than an order may.</summary>
    TooMuch = 2,

    /// <summary>There is less of the product than would be in it.</summary>
    OutOfStock = 200,

    /// <summary>It, or the item, has as many discounts as it may.</summary>
    TooManyDiscounts = 201,

    /// <summary>There is no such discount in it.</summary>
    NoSuchDiscount = 202,

    /// <summary>There is no such shipping group in it.</summary>
    NoSuchGroup = 203,

    /// <summary>Items are still to go with the shipping group.</summary>
    GroupInUse = 204,

    /// <summary>It is somebody else's.</summary>
    NotOpen = 220,

    /// <summary>The item has as many taxes as it may.</summary>
    TooManyTaxes = 221,

    /// <summary>There is no such tax in it.</summary>
    NoSuchTax = 222,

    /// <summary>It is as many customers' as it may be.</summary>
    TooManyCustomers = 223,

    /// <summary>Another change has been made under the id.</summary>
    KeyReused = 270,
}
