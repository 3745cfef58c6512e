using System.Collections.Frozen;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using static OrderGrains.Orders.PaymentFlow;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// The vendor's payment methods, by the code that <c>gateway</c> names them by, and the family each belongs to (MultiSafepay page, 1.5).
/// A merchant's own methods are known beside them.
/// </summary>
internal static class PaymentMethods
{
    /// <summary>The codes of Bancontact, whose QR code alone has a cancel call.</summary>
    public static readonly IReadOnlyList<string> Bancontact = ["MISTERCASH", "BANCONTACT"];

    public static readonly IReadOnlyList<PaymentMethodRow> Rows =
    [
        new("IDEAL", "iDEAL", Bank),
        new("IDEALQR", "iDEAL QR", Bank),
        new("MISTERCASH", "Bancontact", Bank),
        new("BANCONTACT", "Bancontact", Bank),
        new("BANKTRANS", "Bank transfer", Bank),
        new("DBRTP", "Request to Pay", Bank),
        new("DIRDEB", "SEPA Direct Debit", Bank),
        new("DIRECTBANK", "SOFORT Banking", Bank),
        new("SOFORT", "SOFORT Banking", Bank),
        new("GIROPAY", "Giropay", Bank),
        new("EPS", "EPS", Bank),
        new("TRUSTLY", "Trustly", Bank),
        new("TRUSTPAY", "TrustPay", Bank),
        new("BELFIUS", "Belfius", Bank),
        new("CBC", "CBC", Bank),
        new("KBC", "KBC", Bank),
        new("DOTPAY", "Dotpay", Bank),
        new("MYBANK", "MyBank", Bank),
        new("BIZUM", "Bizum", Bank),
        new("MBWAY", "MB WAY", Bank),
        new("MULTIBANCO", "Multibanco", Bank),
        new("PAYPAL", "PayPal", Bank),
        new("ALIPAY", "Alipay", Bank),
        new("ALIPAYPLUS", "Alipay+", Bank),
        new("WECHAT", "WeChat Pay", Bank),
        new("AMAZONBTN", "Amazon Pay", Bank),
        new("PSAFECARD", "Paysafecard", Bank),
        new("VVVGIFTCRD", "VVV Cadeaukaart", Bank),
        new("VISA", "Visa", Card),
        new("MASTERCARD", "Mastercard", Card),
        new("MAESTRO", "Maestro", Card),
        new("AMEX", "American Express", Card),
        new("CREDITCARD", "Card payment", Card),
        new("POSTEPAY", "PostePay", Card),
        new("APPLEPAY", "Apple Pay", Card),
        new("GOOGLEPAY", "Google Pay", Card),
        new("KLARNA", "Klarna", PayLater),
        new("BNPL_INSTM", "Pay After Delivery installments", PayLater),
        new("SANTANDER", "Betaal per Maand", PayLater),
        new("AFTERPAY", "Riverty", CancellablePayLater),
        new("PAYAFTER", "Pay After Delivery", CancellablePayLater),
        new("BNPL_MF", "Pay After Delivery", CancellablePayLater),
        new("BILLINK", "Billink", CancellablePayLater),
        new("IN3", "in3", Instalments),
        new("EINVOICE", "E-invoicing", PaymentFlow.Invoice),
    ];

    private static readonly FrozenDictionary<string, PaymentMethodRow> ByCode =
        Rows.ToFrozenDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The method of a code, the merchant's own first; null where neither has one.</summary>
    public static PaymentMethod? Find(string code, Merchant merchant, bool capturedByHand) =>
        merchant.PaymentMethods.FirstOrDefault(method => method.Id == code)
        ?? ByCode.GetValueOrDefault(code)?.Method(capturedByHand);
}
