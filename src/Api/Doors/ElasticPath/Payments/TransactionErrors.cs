using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>What is said where a payment or a transaction is refused (section B4).</summary>
internal static class TransactionErrors
{
    public static IResult NotFound => ElasticPathErrors.Answer(StatusCodes.Status404NotFound, "Not Found", "Transaction not found");

    /// <summary>The manual gateway never cancels.</summary>
    public static IResult NeverCancelled => ElasticPathErrors.Unprocessable(
        "Cancellation is not supported for Manual payment gateway", "Unsupported gateway operation");

    public static IResult NotConfirmed => ElasticPathErrors.Unprocessable("Order cannot be confirmed in its current state");

    /// <param name="done">E.g. <c>refunded</c>.</param>
    public static IResult Not(string done) => ElasticPathErrors.Unprocessable($"Transaction cannot be {done} in its current state");

    /// <summary>The gateway said no.</summary>
    public static IResult Failed(Transaction transaction) =>
        ElasticPathErrors.Unprocessable(transaction.Movement.Reason ?? "The payment was declined", "Payment failed");

    /// <summary>Why an order takes no such payment: the gateway is none, the amount is more than is owed, or nothing is.</summary>
    public static IResult NotPaid(OrderReply reply) => reply.Rejection!.Problems switch
    {
        [{ Path: "gateway" }, ..] => ElasticPathErrors.BadRequest("The gateway is not enabled"),
        [{ Path: "amount", Kind: ProblemKind.TooGreat }, ..] =>
            ElasticPathErrors.Invalid([SchemaError.Range("data.amount", reply.Order!.Balance.Missing, isLeast: false)]),
        _ => ElasticPathErrors.IllegalState,
    };
}
