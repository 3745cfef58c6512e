using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>
/// How a payment that was handled elsewhere went: <c>payment</c> with <c>auth</c> and <c>capture</c>, each pending (0), done (1) or
/// failed (2).
/// </summary>
internal sealed class PaymentFields(LooseFields order, string currency)
{
    private const int Pending = 0;
    private const int Done = 1;
    private const int Failed = 2;

    private readonly LooseFields? _payment = order.Part("payment");

    /// <summary>The method that was used, as the merchant calls it; null where the order is not marked with one.</summary>
    public PaymentMethod? Method(Merchant merchant)
    {
        if (_payment?.Word("id") is not { } id)
            return null;
        var known = merchant.PaymentMethods.FirstOrDefault(method => method.Id == id);
        return new()
        {
            Id = id,
            Name = known?.Name,
            Family = PaymentFamily.Asynchronous,
            SourceType = Part("auth")?.Word("method") ?? Part("capture")?.Word("method") ?? known?.SourceType,
        };
    }

    /// <summary>Where an invoice was made elsewhere.</summary>
    public string? InvoiceUrl => Part("capture")?.Word("external_url") ?? Part("auth")?.Word("external_url");

    /// <summary>What the order is told; the names of members that are needed and missing are left as problems.</summary>
    public ValueList<OrderAction> Actions() =>
        new[] { Action("auth", Verb.Authorize), Action("capture", Verb.Capture) }.OfType<OrderAction>().ToValueList();

    private OrderAction? Action(string name, Verb verb)
    {
        if (Part(name) is not { } part)
            return null;
        var status = part.Whole("status", Pending, Failed);
        var amount = part.Amount("amount", currency);
        if (status is null)
            part.Refuse("status");
        if (amount is null)
            part.Refuse("amount");
        return status switch
        {
            Done when amount > 0 => new MoveMoney(verb, amount) { ExternalId = part.Word("transaction") },
            Pending => new ChangeStatus(Verb.Review),
            Failed => new ChangeStatus(Verb.Decline),
            _ => null,
        };
    }

    private LooseFields? Part(string name) => _payment?.Part(name);
}
