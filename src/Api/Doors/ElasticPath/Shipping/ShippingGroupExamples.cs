namespace OrderGrains.Api.Doors.ElasticPath.Shipping;

/// <summary>Requests and answers about shipping groups, for the OpenAPI page.</summary>
internal static class ShippingGroupExamples
{
    private const string Sent = """
        {
          "data": {
            "type": "shipping_group", "shipping_type": "standard", "tracking_reference": "TRACK123",
            "address": { "first_name": "John", "last_name": "Doe", "line_1": "1234 Disney Drive", "country": "US" },
            "delivery_estimate": { "start": "2024-01-15T00:00:00Z", "end": "2024-01-20T00:00:00Z" }
          }
        }
        """;

    private const string Nothing = """{ "amount": 0, "currency": "USD", "formatted": "$0.00" }""";

    private const string Rest = $$"""
        "shipping_type": "standard",
        "tracking_reference": "TRACK123",
        "address": {
          "first_name": "John", "last_name": "Doe", "phone_number": "", "company_name": "", "line_1": "1234 Disney Drive", "line_2": "",
          "city": "", "county": "", "region": "", "postcode": "", "country": "US", "instructions": ""
        },
        "delivery_estimate": { "start": "2024-01-15T00:00:00.000Z", "end": "2024-01-20T00:00:00.000Z" },
        "created_at": "2024-01-10T12:00:00.000Z",
        "updated_at": "2024-01-10T12:00:00.000Z",
        "meta": {
          "shipping_display_price": { "total": {{Nothing}}, "base": {{Nothing}}, "tax": {{Nothing}}, "fees": {{Nothing}} }
        }
        """;

    private const string OfOrder = $$"""
        {
          "id": "7cfa5b07-092e-4dbe-bbad-55a771a34117", "type": "shipping_group", "relation": "order",
          "order_id": "369ad4a4-ee67-48b0-x347-t50a6e61d83d",
          "relationships": { "order": { "data": { "type": "order", "id": "369ad4a4-ee67-48b0-x347-t50a6e61d83d" } } },
          {{Rest}}
        }
        """;

    private const string OfCart = $$"""
        {
          "id": "7cfa5b07-092e-4dbe-bbad-55a771a34117", "type": "shipping_group", "relation": "cart", "cart_id": "saturday",
          "relationships": { "cart": { "data": { "type": "cart", "id": "saturday" } } },
          {{Rest}}
        }
        """;

    /// <param name="ofOrder">Whether it is an order's or a cart's.</param>
    /// <param name="isSent">Whether the request says how it is to be.</param>
    /// <param name="status">Of the answer.</param>
    public static DoorExample One(bool ofOrder, bool isSent = true, int status = StatusCodes.Status200OK) => new(
        "application/json", isSent ? Sent : null, $$"""{ "data": {{(ofOrder ? OfOrder : OfCart)}} }""", Status: status);

    /// <param name="ofOrder">Whether they are an order's or a cart's.</param>
    public static DoorExample Many(bool ofOrder) =>
        new("application/json", null, $$"""{ "data": [ {{(ofOrder ? OfOrder : OfCart)}} ] }""");
}
