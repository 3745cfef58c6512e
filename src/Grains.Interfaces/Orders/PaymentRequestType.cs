namespace OrderGrains.Orders;

/// <summary>How the customer comes to pay (MultiSafepay <c>type</c>). A number is never used again.</summary>
public enum PaymentRequestType
{
    /// <summary>On the payment page, where the shop sends the customer.</summary>
    Redirect = 1,

    /// <summary>With the method and the details that the shop has asked for already.</summary>
    Direct = 2,

    /// <summary>On the payment page, by a link that the customer is sent.</summary>
    PaymentLink = 3,

    /// <summary>On a page that asks for address and shipping as well (FastCheckout).</summary>
    Checkout = 4,
}
