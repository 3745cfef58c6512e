namespace OrderGrains.Orders;

/// <summary>What a payment method's flow follows from where nobody has said it.</summary>
public static class PaymentFlows
{
    extension(PaymentMethod? method)
    {
        /// <summary>The method's own flow, else the nearest one to its family; of no method, that of a card.</summary>
        public PaymentFlow GoesBy => method?.Flow ?? method?.Family switch
        {
            PaymentFamily.Asynchronous => PaymentFlow.Bank,
            PaymentFamily.AuthorizesThenCaptures => PaymentFlow.ManualCapture,
            PaymentFamily.AuthorizesThenShips => PaymentFlow.CancellablePayLater,
            _ => PaymentFlow.Card,
        };
    }
}
