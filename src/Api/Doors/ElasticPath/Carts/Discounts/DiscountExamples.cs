namespace OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;

/// <summary>Requests and answers about custom discounts, for the OpenAPI page.</summary>
internal static class DiscountExamples
{
    private const string Discount = """
        {
          "type": "custom_discount",
          "id": "662461ad-ddcb-4dbd-8ed7-ade9aa63b5f9",
          "external_id": "spring-26",
          "discount_engine": "Our engine",
          "amount": { "amount": -1000, "currency": "USD", "formatted": "-$10.00" },
          "description": "Ten dollars off",
          "discount_code": "SPRING"
        }
        """;

    public static readonly DoorExample Added = new(
        "application/json",
        """
        {
          "data": {
            "type": "custom_discount", "external_id": "spring-26", "discount_engine": "Our engine", "amount": { "amount": -1000 },
            "description": "Ten dollars off", "discount_code": "SPRING"
          }
        }
        """,
        $$"""{ "data": {{Discount}} }""",
        Status: StatusCodes.Status201Created);

    public static readonly DoorExample Changed = new(
        "application/json",
        """{ "data": { "type": "custom_discount", "amount": { "amount": -1000 } } }""",
        $$"""{ "data": {{Discount}} }""");
}
