using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>What the calls about payments take and answer.</summary>
internal static class PaymentShapes
{
    public static readonly NamedShape Payment = new("ElasticPathPayment", Open(("data", Open(
        ("gateway", Text),
        ("method", OneOf("authorize", "purchase")),
        ("amount?", Whole),
        ("payment?", Maybe(Text)),
        ("paymentmethod_meta?", Open(("name?", Maybe(Text)), ("custom_reference?", Maybe(Text))))))));

    public static readonly NamedShape Refund = new("ElasticPathRefund", Open(("data?", Open(("amount?", Whole)))));

    public static readonly NamedShape Cancel = new("ElasticPathCancelTransaction", AnyObject);

    /// <summary>What is sent to calls that look at nothing of it.</summary>
    public static readonly NamedShape Anything = new("ElasticPathAnything", AnyObject);

    public static readonly NamedShape Transaction = new("ElasticPathTransaction", Object(
        ("id", Text),
        ("type", OneOf("transaction")),
        ("reference", Text),
        ("name?", Text),
        ("custom_reference?", Text),
        ("gateway", Text),
        ("amount", Whole),
        ("refunded_amount", Whole),
        ("currency", Text),
        ("transaction_type", OneOf("authorize", "purchase", "capture", "refund")),
        ("status", OneOf("pending", "complete", "failed", "cancelled")),
        ("relationships", Object(("order", Object(("data", Object(("type", OneOf("order")), ("id", Text))))))),
        ("meta", Object(
            ("display_price", ElasticPathShapes.Money.Ref),
            ("display_refunded_amount", Object(("total", ElasticPathShapes.Money.Ref))),
            ("timestamps", Object(("created_at", Time), ("updated_at", Time)))))));

    public static readonly NamedShape One = new("ElasticPathTransactionAnswer", Object(("data", Transaction.Ref)));

    public static readonly NamedShape All = new("ElasticPathTransactions", Object(("data", List(Transaction.Ref))));

    public static IEnumerable<NamedShape> Shapes => [Payment, Refund, Cancel, Anything, Transaction, One, All];
}
