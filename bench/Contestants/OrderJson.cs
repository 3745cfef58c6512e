using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>The order everything is measured with: about one kilobyte of canonical JSON, paid and not yet shipped.</summary>
internal static class OrderJson
{
    private const string Address = """
        {"firstName":"Simon","lastName":"Smit","email":"simonsmit@example.com","phone":"0208500500","line1":"Kraanspoor",
        "houseNumber":"39C","postcode":"1033SC","city":"Amsterdam","country":"NL"}
        """;

    public static string Of(int order) => $$"""
        {"id":"{{Requests.OrderId(order)}}","status":"Placed","payment":"Paid","fulfillment":"Unfulfilled","currency":"EUR",
        "description":"Test Order Description","language":"en","customer":{"email":"simonsmit@example.com","name":"Simon Smit"},
        "billingAddress":{{Address}},"shippingAddress":{{Address}},
        "lines":[{"id":"1","sku":"GCH-1","name":"Geometric Candle Holders","quantity":1,"unitAmount":9000},
        {"id":"2","sku":"NCB-2","name":"Nice apple candle","quantity":5,"unitAmount":1500},
        {"id":"3","sku":"SHIP","name":"Shipping, free above 50 euro","quantity":1,"unitAmount":0,"doNotShip":true}],
        "paymentMethod":{"id":"IDEAL","name":"iDEAL","family":"PaysAtOnce","sourceType":"IDEAL"} }
        """;
}
