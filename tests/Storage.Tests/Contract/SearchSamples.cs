using OrderGrains.Orders;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Searches that each must find an index, and which.</summary>
internal static class SearchSamples
{
    /// <summary>Names of searches, each with the index that serves its sort or its condition.</summary>
    public static readonly (string Search, string Index)[] Indexes =
    [
        ("created", "orders_created"),
        ("amount", "orders_amount"),
        ("id", "orders_key"),
        ("status", "orders_status"),
        ("payment", "orders_payment"),
        ("fulfillment", "orders_fulfillment"),
        ("email", "orders_email"),
        ("customer", "orders_customer"),
        ("market", "orders_market"),
        ("reference", "orders_reference"),
        ("created range", "orders_created"),
        ("amount range", "orders_amount"),
    ];

    public static OrderSearch Of(string name) => name switch
    {
        "created" => Sorted(OrderSort.Created, Sample.Now.UtcTicks),
        "updated" => Sorted(OrderSort.Updated, Sample.Now.UtcTicks),
        "amount" => Sorted(OrderSort.Amount, 10),
        "id" => Sorted(OrderSort.Id, 0),
        "status" => All with { Statuses = [OrderStatus.Cancelled] },
        "payment" => All with { Payments = [PaymentStatus.Expired] },
        "fulfillment" => All with { Fulfillments = [FulfillmentStatus.InTransit] },
        "email" => All with { Email = "e1@example.com" },
        "customer" => All with { Customer = "c1" },
        "market" => All with { Market = "m1" },
        "reference" => All with { Reference = "r1" },
        "created range" => All with { Sort = OrderSort.Id, CreatedAfter = Sample.Now, CreatedBefore = Sample.Now.AddTicks(20) },
        "updated range" => All with { UpdatedAfter = Sample.Now, UpdatedBefore = Sample.Now.AddTicks(20) },
        _ => All with { MinAmount = 10, MaxAmount = 11 },
    };

    /// <summary>Statements that make 20,000 orders of two versions; what is searched for is rare among them.</summary>
    /// <param name="numbers">Where the engine has the numbers g from.</param>
    /// <param name="bytes">How it writes bytes.</param>
    /// <param name="command">How it writes a command id.</param>
    public static string[] Fill(string numbers, string bytes, string command) =>
    [
        $"""
        INSERT INTO orders (ordinal, merchant, order_id, place, version, schema, salt, payload, status, payment, fulfillment, email, market,
            reference, created_at, amount, customer)
        SELECT g, 'demo', CAST(g AS text), 2, 2, 1, {bytes}, {bytes},
            CASE WHEN g % 1000 = 1 THEN 'Cancelled' ELSE 'Placed' END,
            CASE WHEN g % 1000 = 2 THEN 'Expired' ELSE 'Paid' END,
            CASE WHEN g % 1000 = 3 THEN 'InTransit' ELSE 'Unfulfilled' END,
            'e' || g || '@example.com', CASE WHEN g % 1000 = 4 THEN 'm1' ELSE 'm2' END, 'r' || g,
            {Sample.Now.UtcTicks} + g, g, 'c' || g
        FROM {numbers}
        """,
        $"""
        INSERT INTO order_events (ordinal, place, version, seq, at, command_id, actor, door, type, hash, changes)
        SELECT g, v, v, 0, {Sample.Now.UtcTicks} + g + v, {command}, 'a', 1, 8, {bytes}, {bytes}
        FROM {numbers} CROSS JOIN (SELECT 1 AS v UNION SELECT 2) AS versions
        """,
    ];

    private static OrderSearch All => new() { Merchant = "demo", Limit = 50 };

    private static OrderSearch Sorted(OrderSort sort, long key) => All with { Sort = sort, Descending = true, After = new(key, "5") };
}
