using System.Text.Json;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Captures;

/// <summary>The body of <c>POST /orders/{order_id}/capture</c> as actions (MultiSafepay page, 1.6).</summary>
/// <param name="Actions">Edits first.</param>
/// <param name="Transaction">What the capture is called.</param>
/// <param name="Error">The answer to a body that cannot be accepted; then nothing else counts.</param>
internal sealed record CaptureRequest(ValueList<OrderAction> Actions, ProviderTransaction Transaction, IResult? Error)
{
    private const int MaxDescriptionLength = 200;
    private const int MaxOrderIdLength = 50;

    /// <param name="body">An object.</param>
    /// <param name="identity">What the capture's number is made of.</param>
    public static CaptureRequest Parse(JsonElement body, Guid identity)
    {
        var fields = new Fields(body, MultiSafepayErrors.Invalid);
        var status = fields.Text("new_order_status").Value;
        var amount = fields.Whole("amount", 0, Amounts.Max - 1, "must be a whole number", ErrorCode.InvalidAmount);
        var transaction = new ProviderTransaction
        {
            Id = TransactionNumbers.Transaction(identity),
            OrderId = fields.Text("new_order_id", MaxOrderIdLength, ErrorCode.InvalidOrderId).Value,
            Description = fields.Text("description", MaxDescriptionLength, ErrorCode.InvalidDescription).Value,
        };
        List<OrderAction> actions =
        [
            .. UpdateRequest.Edits(fields),
            new MoveMoney(Verb.CaptureAuthorized, amount is > 0 ? amount : null, Transaction: transaction),
        ];
        if (status == "shipped")
            actions.Add(new ShipItems());

        var error = fields.Error;
        if (status is null)
            error ??= MultiSafepayErrors.Missing("new_order_status");
        else if (status is not ("completed" or "shipped"))
            error ??= MultiSafepayErrors.UnknownStatus(status);
        return new(actions.ToValueList(), transaction, error);
    }
}
