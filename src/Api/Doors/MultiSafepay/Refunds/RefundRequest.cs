using System.Text.Json;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Refunds;

/// <summary>The body of <c>POST /orders/{order_id}/refunds</c> (MultiSafepay page, 1.6).</summary>
/// <param name="Amount">Minor units; null for all that is left.</param>
/// <param name="Currency">Of the amount; null where items say what is given back.</param>
/// <param name="Transaction">What the refund is called.</param>
/// <param name="Error">The answer to a body that cannot be accepted; then nothing else counts.</param>
internal sealed record RefundRequest(long? Amount, string? Currency, ProviderTransaction Transaction, IResult? Error)
{
    private const int MaxDescriptionLength = 200;
    private const int MaxOrderIdLength = 50;
    private const int MaxVariableLength = 500;
    private const int MaxItems = 10_000;

    /// <summary>The same amount twice within this time is taken for a mistake (MultiSafepay page, 1.3).</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The items of the order, and once more those that are given back.</summary>
    public IReadOnlyList<RefundItem> Items { get; private init; } = [];

    /// <summary>No amount, and an amount of 0, stand for all of it.</summary>
    /// <param name="body">An object.</param>
    /// <param name="identity">What the refund's numbers are made of.</param>
    public static RefundRequest Parse(JsonElement body, Guid identity)
    {
        var fields = new Fields(body, MultiSafepayErrors.Invalid);
        var items = fields.Part("checkout_data").List("items", MaxItems).Select(RefundItem.Read).ToArray();
        var currency = fields.Text("currency", code: ErrorCode.InvalidCurrency).Value;
        if (currency is null && items.Length == 0)
            fields.Fail("currency", "is needed", ErrorCode.InvalidCurrency);
        var amount = fields.Whole("amount", 0, Amounts.Max - 1, "must be a whole number", ErrorCode.InvalidAmount);
        var transaction = new ProviderTransaction
        {
            Id = TransactionNumbers.Transaction(identity),
            RefundId = TransactionNumbers.Refund(identity),
            OrderId = fields.Text("refund_order_id", MaxOrderIdLength, ErrorCode.InvalidOrderId).Value,
            Description = fields.Text("description", MaxDescriptionLength, ErrorCode.InvalidDescription).Value,
            Variables = NewOrder.Texts(fields, "var", MaxVariableLength, ErrorCode.InvalidVariable),
        };
        return new(amount is > 0 ? amount : null, currency, transaction, fields.Error) { Items = items };
    }

    /// <param name="part">The order id of the part shipment that is refunded; null for the whole order.</param>
    public OrderAction Action(string? part) => new MoveMoney(
        Verb.Refund, Amount, Transaction: Transaction with { Part = part }, NotAgainWithin: Pause, Currency: Currency);
}
