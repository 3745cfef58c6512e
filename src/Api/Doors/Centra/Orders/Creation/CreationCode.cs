namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>The vendor's codes for orders that were not created.</summary>
internal enum CreationCode
{
    /// <summary>A product cannot be added, such as one without a price.</summary>
    NotAddable = -1,

    /// <summary>A product is out of stock.</summary>
    OutOfStock = -2,

    /// <summary>There are no products.</summary>
    Empty = -3,

    /// <summary>Something that is needed is missing.</summary>
    Missing = -4,

    /// <summary>The order number is taken.</summary>
    NumberTaken = -5,

    /// <summary>The customer cannot be registered.</summary>
    Registration = -6,

    /// <summary>Everything else; the message says what.</summary>
    General = -7,
}
