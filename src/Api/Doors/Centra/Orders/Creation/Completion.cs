using OrderGrains.Api.Orders.Holding;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>What completes an order, at once or later: it is placed, its payment is told, and it is confirmed.</summary>
internal static class Completion
{
    public static IEnumerable<OrderAction> Actions(ValueList<OrderAction> payment, bool confirms)
    {
        yield return new ChangeStatus(Verb.Place);
        foreach (var action in payment)
            yield return action;
        if (confirms)
            yield return new ChangeStatus(Verb.Approve);
    }

    /// <summary>Why an order refused to be created or completed.</summary>
    public static CreationProblem Problem(Order order, Rejection rejection) => rejection switch
    {
        _ when Shortage.In(order, rejection) is { } line => CreationProblem.OutOfStock(line.Sku!),
        { Verb: Verb.EditCheckout } => new(CreationCode.Registration, "customer could not be registered"),
        { Verb: Verb.Authorize, Code: RejectionCode.InvalidFields } => Invalid("payment.auth.amount"),
        { Verb: Verb.Capture, Code: RejectionCode.InvalidFields } => Invalid("payment.capture.amount"),
        _ => CreationProblem.General(CentraErrors.Of(rejection)),
    };

    private static CreationProblem Invalid(string member) => CreationProblem.General(CentraErrors.Invalid(member));
}
