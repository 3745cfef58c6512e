namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>Requests and answers about payments, for the OpenAPI page.</summary>
internal static class PaymentExamples
{
    public const string Payment = """
        { "data": { "gateway": "manual", "method": "purchase", "paymentmethod_meta": { "name": "cheque", "custom_reference": "C-17" } } }
        """;

    public const string Refund = """{ "data": { "amount": 500 } }""";

    public const string Cancel = """{ "data": { "reason": "requested_by_customer" } }""";

    public const string Nothing = "{}";

    private const string Transaction = """
        {
          "id": "m-1",
          "type": "transaction",
          "reference": "manual",
          "name": "cheque",
          "custom_reference": "C-17",
          "gateway": "manual",
          "amount": 237500,
          "refunded_amount": 0,
          "currency": "USD",
          "transaction_type": "purchase",
          "status": "complete",
          "relationships": { "order": { "data": { "type": "order", "id": "369ad4a4-ee67-48b0-x347-t50a6e61d83d" } } },
          "meta": {
            "display_price": { "amount": 237500, "currency": "USD", "formatted": "$2,375.00" },
            "display_refunded_amount": { "total": { "amount": 0, "currency": "USD", "formatted": "$0.00" } },
            "timestamps": { "created_at": "2018-04-16T10:11:59.715Z", "updated_at": "2018-04-16T10:11:59.715Z" }
          }
        }
        """;

    public const string ListResponse = $$"""{ "data": [ {{Transaction}} ] }""";

    /// <summary>A request that is answered with a transaction.</summary>
    public static DoorExample Answer(string? request) => new("application/json", request, $$"""{ "data": {{Transaction}} }""");
}
