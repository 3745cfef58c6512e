using System.Globalization;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>The list of transactions, and single ones.</summary>
internal static class TransactionEndpoints
{
    public static void Map(IEndpointRouteBuilder transactions, string suffix)
    {
        transactions.MapGet("", List)
            .WithName($"MultiSafepayListTransactions{suffix}")
            .WithSummary("List transactions")
            .WithDescription("Payments, refunds and charge-backs, those of the latest orders first.")
            .WithMetadata(TransactionQuery.Parameters, new DoorShape(null, TransactionShapes.List));

        transactions.MapGet("/{transactionId}", Get)
            .WithName($"MultiSafepayGetTransaction{suffix}")
            .WithSummary("Get a transaction")
            .WithDescription("A payment or a refund, by the number it was given.")
            .WithMetadata(new DoorShape(null, TransactionShapes.One));
    }

    private static async Task<IResult> List(DoorRequest request, HttpRequest http, TransactionList transactions)
    {
        var query = new TransactionQuery(http.Query);
        return query.Problem is { } problem
            ? request.Fail(new DoorFailure(FailureKind.MalformedRequest, problem))
            : TransactionAnswers.Of(await transactions.Read(request.Caller, query, request.Aborted), http, query.Limit);
    }

    private static async Task<IResult> Get(string transactionId, DoorRequest request, TransactionList transactions)
    {
        if (!long.TryParse(transactionId, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return TransactionAnswers.Unknown;
        return await transactions.Find(request.Caller, id, request.Aborted) is { } transaction
            ? TransactionAnswers.Of(transaction)
            : TransactionAnswers.Unknown;
    }
}
