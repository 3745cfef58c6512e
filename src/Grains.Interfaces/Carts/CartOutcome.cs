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
}
