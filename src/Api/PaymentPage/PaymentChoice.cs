using OrderGrains.Orders;

namespace OrderGrains.Api.PaymentPage;

/// <summary>What a customer can do on the payment page: a button.</summary>
/// <param name="Name">The value that its form sends.</param>
/// <param name="Label">What it says.</param>
/// <param name="Does">What it does to an order, which has a payment method where one was chosen.</param>
/// <param name="Returns">Where the shop wants the customer afterwards; null where the customer stays.</param>
internal sealed record PaymentChoice(
    string Name, string Label, Func<Order, OrderAction> Does, Func<PaymentRequest, string?> Returns)
{
    /// <summary>In the order in which they are shown; the first is what customers come for.</summary>
    public static readonly IReadOnlyList<PaymentChoice> All =
    [
        new("pay", "Pay", Pay, request => request.RedirectUrl),
        new("review", "Pay, and have it reviewed", _ => new ChangeStatus(Verb.Review), request => request.RedirectUrl),
        new("decline", "Be declined", _ => new ChangeStatus(Verb.Decline), request => request.CancelUrl),
        new("expire", "Let it expire", _ => new ChangeStatus(Verb.Expire), request => request.CancelUrl) { Begins = false },
    ];

    /// <summary>False where the customer leaves without having begun to pay, so that there is no transaction.</summary>
    public bool Begins { get; init; } = true;

    /// <summary>Null where there is none of the name.</summary>
    public static PaymentChoice? Named(string? name) => All.FirstOrDefault(choice => choice.Name == name);

    /// <summary>What takes the money at once takes it; everything else is agreed on, and taken later by the merchant.</summary>
    private static MoveMoney Pay(Order order) => new(order.PaymentMethod.GoesBy is PaymentFlow.Bank or PaymentFlow.Card
        ? Verb.Capture
        : Verb.Authorize);
}
