using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What MultiSafepay was asked when the order was created, beyond what every order has.</summary>
[GenerateSerializer, Immutable, Alias("og.paymentRequest")]
public sealed record PaymentRequest : StoredRecord
{
    // JSON that leaves it out gives 0.
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PaymentRequestType Type { get; init => field = value is 0 ? PaymentRequestType.Redirect : value; }
        = PaymentRequestType.Redirect;

    /// <summary>Names the order in the link to its payment page; it cannot be guessed.</summary>
    [Id(1), NotPersonal] public string? SessionId { get; init; }

    /// <summary>Where changes of status are told.</summary>
    [Id(2), NotPersonal] public string? NotificationUrl { get; init; }

    /// <summary><c>POST</c> or <c>GET</c>; null stands for <c>POST</c>.</summary>
    [Id(3), NotPersonal] public string? NotificationMethod { get; init; }

    /// <summary>Where the customer is sent after paying.</summary>
    [Id(4), Personal] public string? RedirectUrl { get; init; }

    /// <summary>Where the customer is sent after giving up.</summary>
    [Id(5), Personal] public string? CancelUrl { get; init; }

    [Id(6)] public bool? CloseWindow { get; init; }

    /// <summary>The customer's language and country, e.g. <c>nl_NL</c>.</summary>
    [Id(7), NotPersonal] public string? Locale { get; init; }

    /// <summary>What is bought, as the shop words it; may be HTML.</summary>
    [Id(8), Personal] public string? Items { get; init; }

    /// <summary>Up to three free texts, <c>var1</c> to <c>var3</c>; what was not sent is null.</summary>
    [Id(9)] public FreeTexts Variables { get; init; }

    /// <summary>Up to three free texts, <c>custom_1</c> to <c>custom_3</c>.</summary>
    [Id(10)] public FreeTexts Custom { get; init; }

    /// <summary>The rates that lines name; there are none where the shop names none.</summary>
    [Id(11)] public ValueList<TaxTable> TaxTables { get; init; }

    [Id(12)] public Payer? Payer { get; init; }

    /// <summary>True where a customer who did not pay is to be reminded.</summary>
    [Id(13)] public bool? SecondChance { get; init; }

    /// <summary>The id the shop gave the order after a FastCheckout; the order is found by both.</summary>
    [Id(14), NotPersonal] public string? NewOrderId { get; init; }

    /// <summary>What a later payment with the same means is made by.</summary>
    [Id(15), NotPersonal] public string? RecurringId { get; init; }

    [Id(16), NotPersonal] public string? RecurringModel { get; init; }
    [Id(17), NotPersonal] public string? RecurringFlow { get; init; }

    /// <summary>The credential that made the order: notifications are signed with its API key.</summary>
    [Id(110), NotPersonal] public string? Credential { get; init; }

    /// <summary>What the transaction costs the merchant.</summary>
    [Id(18)] public ValueList<TransactionCost> Costs { get; init; }
}
