using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>One of the vendor's payment methods.</summary>
/// <param name="Code">As <c>gateway</c> names it.</param>
/// <param name="Name">As <c>payment_description</c> shows it.</param>
/// <param name="Flow">How its money goes.</param>
internal sealed record PaymentMethodRow(string Code, string Name, PaymentFlow Flow)
{
    /// <summary>The method as an order keeps it.</summary>
    /// <param name="capturedByHand">True for a card of which the amount is only reserved.</param>
    public PaymentMethod Method(bool capturedByHand)
    {
        var flow = capturedByHand && Flow == PaymentFlow.Card ? PaymentFlow.ManualCapture : Flow;
        return new() { Id = Code, Name = Name, SourceType = Code, Flow = flow, Family = FamilyOf(flow) };
    }

    private static PaymentFamily FamilyOf(PaymentFlow flow) => flow switch
    {
        PaymentFlow.Bank => PaymentFamily.Asynchronous,
        PaymentFlow.Card => PaymentFamily.PaysAtOnce,
        PaymentFlow.ManualCapture => PaymentFamily.AuthorizesThenCaptures,
        _ => PaymentFamily.AuthorizesThenShips,
    };
}
