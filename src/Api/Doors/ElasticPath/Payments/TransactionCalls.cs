using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>The calls about payments of an order and their transactions (section B8).</summary>
internal static class TransactionCalls
{
    public static async Task<IResult> Pay(string id, DoorRequest request)
    {
        List<SchemaError> errors = [];
        var payment = PaymentRequests.Payment(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        var reply = await request.Execute(id, payment);
        return request.Answer(reply, order => Paid(Transaction.All(order).Last()), TransactionErrors.NotPaid);
    }

    public static async Task<IResult> List(string id, DoorRequest request) =>
        request.Answer(await request.Read(id), TransactionResponses.All, TransactionErrors.NotPaid);

    public static async Task<IResult> Get(string id, string transaction, DoorRequest request) =>
        request.Answer(await request.Read(id), order => Shown(Transaction.Find(order, transaction)), TransactionErrors.NotPaid);

    public static Task<IResult> Capture(string id, string transaction, DoorRequest request) => Change(
        id, transaction, request, _ => null,
        _ => new MoveMoney(Verb.Capture, Parent: transaction),
        order => Transaction.LastOf(order, transaction, MovementKind.Capture),
        "captured");

    public static async Task<IResult> Refund(string id, string transaction, DoorRequest request)
    {
        List<SchemaError> errors = [];
        var amount = PaymentRequests.Refund(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        return await Change(
            id, transaction, request, _ => null,
            refunded => new MoveMoney(Verb.Refund, amount, refunded.Refundable),
            order => Transaction.LastOf(order, Transaction.Find(order, transaction)!.Refundable, MovementKind.Refund),
            "refunded");
    }

    public static async Task<IResult> Cancel(string id, string transaction, DoorRequest request)
    {
        List<SchemaError> errors = [];
        PaymentRequests.Cancel(request.Body, errors);
        if (errors.Count > 0)
            return ElasticPathErrors.Invalid(errors);

        return await Change(
            id, transaction, request, cancelled => cancelled.IsManual ? TransactionErrors.NeverCancelled : null,
            _ => new MoveMoney(Verb.VoidAuthorization, Parent: transaction),
            order => Transaction.Find(order, transaction),
            "cancelled");
    }

    /// <summary>A gateway says by itself what it has done; whoever confirms what is under way is shown how far it has come.</summary>
    public static async Task<IResult> Confirm(string id, string transaction, DoorRequest request) => request.Answer(await request.Read(id),
        order => Transaction.Find(order, transaction) switch
        {
            { Status: "pending" } pending => TransactionResponses.One(pending),
            null => TransactionErrors.NotFound,
            _ => TransactionErrors.NotConfirmed,
        },
        TransactionErrors.NotPaid);

    /// <inheritdoc cref="Confirm"/>
    public static async Task<IResult> ConfirmOrder(string id, DoorRequest request, OrderFlow flow)
    {
        var fields = await flow.Of(request);
        return request.Answer(
            await request.Read(id),
            order => Transaction.All(order).Any(one => one.Status == "pending")
                ? ElasticPathResponses.Order(order, fields, [])
                : TransactionErrors.NotConfirmed,
            TransactionErrors.NotPaid);
    }

    /// <summary>Does something to a transaction of the order.</summary>
    /// <param name="id">The order.</param>
    /// <param name="transaction">The transaction's id.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="refuse">What the transaction's gateway never does.</param>
    /// <param name="action">What is asked of the order.</param>
    /// <param name="made">What is answered with.</param>
    /// <param name="done">What is done to it, for refusals.</param>
    private static async Task<IResult> Change(
        string id,
        string transaction,
        DoorRequest request,
        Func<Transaction, IResult?> refuse,
        Func<Transaction, OrderAction> action,
        Func<Order, Transaction?> made,
        string done)
    {
        var read = await request.Read(id);
        if (read is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return request.Answer(read, TransactionResponses.All, TransactionErrors.NotPaid);
        if (Transaction.Find(order, transaction) is not { } found)
            return TransactionErrors.NotFound;
        if (refuse(found) is { } refusal)
            return refusal;

        var reply = await request.Execute(id, action(found));
        return request.Answer(reply, after => Shown(made(after)), _ => TransactionErrors.Not(done));
    }

    private static IResult Paid(Transaction transaction) =>
        transaction.Status == "failed" ? TransactionErrors.Failed(transaction) : TransactionResponses.One(transaction);

    private static IResult Shown(Transaction? transaction) =>
        transaction is null ? TransactionErrors.NotFound : TransactionResponses.One(transaction);
}
