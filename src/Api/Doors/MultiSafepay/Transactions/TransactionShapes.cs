using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>What the calls about transactions answer.</summary>
internal static class TransactionShapes
{
    public static readonly NamedShape Transaction = new("MultiSafepayTransaction", Object(
        ("amount", Whole),
        ("completed", Maybe(Text)),
        ("costs", Shape.List(Any)),
        ("created", Text),
        ("currency", Text),
        ("customer", Object(("email", Maybe(Text)), ("first_name", Maybe(Text)), ("iban", Null), ("last_name", Maybe(Text)))),
        ("debit_credit", OneOf("C", "D")),
        ("description", Maybe(Text)),
        ("financial_status", Text),
        ("invoice_id", Maybe(Text)),
        ("net", Whole),
        ("order_id", Text),
        ("payment_method", Maybe(Text)),
        ("site_id", Null),
        ("status", Text),
        ("transaction_id", Maybe(Whole)),
        ("type", OneOf("payment", "refund", "chargeback", "reverse_chargeback")),
        ("updated", Text),
        ("var1", Maybe(Text)),
        ("var2", Maybe(Text)),
        ("var3", Maybe(Text))));

    public static readonly NamedShape One = new("MultiSafepayTransactionRead", Object(("data", Transaction.Ref), ("success", Flag)));

    public static readonly NamedShape List = new("MultiSafepayTransactionList", Object(
        ("data", Shape.List(Transaction.Ref)),
        ("pager", Object(
            ("after", Maybe(Text)),
            ("before", Maybe(Text)),
            ("cursor", Object(("after", Maybe(Text)), ("before", Maybe(Text)))),
            ("limit", Whole))),
        ("success", Flag)));

    public static IEnumerable<NamedShape> All => [Transaction, One, List];
}
