using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>The routes of payments and transactions (section B8).</summary>
internal static class PaymentEndpoints
{
    public static void MapElasticPathPayments(this IEndpointRouteBuilder routes, DoorProfile profile)
    {
        var order = routes.MapDoor("/v2/orders/{id}", profile, Schemes.ElasticPath);
        order.MapPost("/payments", TransactionCalls.Pay)
            .WithName("ElasticPathPayOrder")
            .WithSummary("Pay an order")
            .WithDescription("Authorizes or purchases, all that is owed or an amount of it, by a gateway.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Payment, PaymentShapes.One) { OfOrder = true },
                PaymentExamples.Answer(PaymentExamples.Payment));
        order.MapPost("/confirm", TransactionCalls.ConfirmOrder)
            .WithName("ElasticPathConfirmOrder")
            .WithSummary("Confirm an order")
            .WithDescription("Shows an order of which a payment is still under way.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Anything, ElasticPathShapes.Answer) { OfOrder = true, NeedsBody = false },
                new DoorExample("application/json", PaymentExamples.Nothing, ElasticPathExamples.UpdateResponse));
        order.MapGet("/transactions", TransactionCalls.List)
            .WithName("ElasticPathListTransactions")
            .WithSummary("List an order's transactions")
            .WithDescription("All of them, the first one first.")
            .WithMetadata(
                new DoorShape(null, PaymentShapes.All) { OfOrder = true },
                new DoorExample("application/json", null, PaymentExamples.ListResponse));

        var transaction = routes.MapDoor("/v2/orders/{id}/transactions/{transaction}", profile, Schemes.ElasticPath);
        transaction.MapGet("", TransactionCalls.Get)
            .WithName("ElasticPathGetTransaction")
            .WithSummary("Get a transaction")
            .WithDescription("One of an order's transactions.")
            .WithMetadata(new DoorShape(null, PaymentShapes.One) { OfOrder = true }, PaymentExamples.Answer(null));
        transaction.MapPost("/confirm", TransactionCalls.Confirm)
            .WithName("ElasticPathConfirmTransaction")
            .WithSummary("Confirm a transaction")
            .WithDescription("Shows a transaction that is still under way; the gateway says by itself what comes of it.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Anything, PaymentShapes.One) { OfOrder = true, NeedsBody = false },
                PaymentExamples.Answer(PaymentExamples.Nothing));
        transaction.MapPost("/capture", TransactionCalls.Capture)
            .WithName("ElasticPathCaptureTransaction")
            .WithSummary("Capture an authorization")
            .WithDescription("Takes what is left of it.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Anything, PaymentShapes.One) { OfOrder = true, NeedsBody = false },
                PaymentExamples.Answer(PaymentExamples.Nothing));
        transaction.MapPost("/refund", TransactionCalls.Refund)
            .WithName("ElasticPathRefundTransaction")
            .WithSummary("Refund a transaction")
            .WithDescription("Gives back what was taken with it, or an amount of that.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Refund, PaymentShapes.One) { OfOrder = true, NeedsBody = false },
                PaymentExamples.Answer(PaymentExamples.Refund));
        transaction.MapPost("/cancel", TransactionCalls.Cancel)
            .WithName("ElasticPathCancelTransaction")
            .WithSummary("Cancel a transaction")
            .WithDescription("Ends an authorization, or an attempt that is under way; the manual gateway does not.")
            .WithMetadata(
                new DoorShape(PaymentShapes.Cancel, PaymentShapes.One) { OfOrder = true, NeedsBody = false },
                PaymentExamples.Answer(PaymentExamples.Cancel));
    }
}
