using OrderGrains.Orders;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>What movements add up to, and where the money of an order of 5000 stands by them.</summary>
public sealed class BalanceTests
{
    /// <summary>Authorized, captured, refunded, charged back, pending, being refunded.</summary>
    [Theory]
    [InlineData("", Unpaid, 0, 0, 0, 0, 0, 0)]
    [InlineData("authorize 4999", PartiallyAuthorized, 4999, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000", Authorized, 5000, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5001", Authorized, 5001, 0, 0, 0, 0, 0)]
    [InlineData("pending authorize 5000", UnderReview, 0, 0, 0, 0, 5000, 0)]
    [InlineData("pending capture 5000", UnderReview, 0, 0, 0, 0, 5000, 0)]
    [InlineData("failed authorize 5000", Declined, 0, 0, 0, 0, 0, 0)]
    [InlineData("failed capture 5000", Declined, 0, 0, 0, 0, 0, 0)]
    [InlineData("cancelled authorize 5000", Unpaid, 0, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000; void 5000 of m-1", Voided, 0, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000; void 2000 of m-1", PartiallyAuthorized, 3000, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000; capture 2000 of m-1", PartiallyPaid, 3000, 2000, 0, 0, 0, 0)]
    [InlineData("authorize 5000; pending capture 2000 of m-1", Authorized, 5000, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000; failed capture 2000 of m-1", Authorized, 5000, 0, 0, 0, 0, 0)]
    [InlineData("capture 4999", PartiallyPaid, 0, 4999, 0, 0, 0, 0)]
    [InlineData("capture 5000", Paid, 0, 5000, 0, 0, 0, 0)]
    [InlineData("capture 5001", Paid, 0, 5001, 0, 0, 0, 0)]
    [InlineData("capture 3000; capture 2000", Paid, 0, 5000, 0, 0, 0, 0)]
    [InlineData("capture 5000; refund 4999 of m-1", PartiallyRefunded, 0, 5000, 4999, 0, 0, 0)]
    [InlineData("capture 5000; refund 5000 of m-1", Refunded, 0, 5000, 5000, 0, 0, 0)]
    [InlineData("capture 2000; refund 2000 of m-1", Refunded, 0, 2000, 2000, 0, 0, 0)]
    [InlineData("capture 5000; pending refund 2000 of m-1", Paid, 0, 5000, 0, 0, 0, 2000)]
    [InlineData("capture 5000; failed refund 2000 of m-1", Paid, 0, 5000, 0, 0, 0, 0)]
    [InlineData("capture 5000; chargeback 4000 of m-1", ChargedBack, 0, 5000, 0, 4000, 0, 0)]
    [InlineData("capture 5000; chargeback 4000 of m-1; reverse 1000 of m-1", ChargedBack, 0, 5000, 0, 3000, 0, 0)]
    [InlineData("capture 5000; chargeback 4000 of m-1; reverse 4000 of m-1", Paid, 0, 5000, 0, 0, 0, 0)]
    [InlineData("capture 5000; chargeback 4000 of m-1; pending reverse 4000 of m-1", ChargedBack, 0, 5000, 0, 4000, 0, 0)]
    [InlineData("authorize 5000; void 5000 of m-1 / failed authorize 5000", Declined, 0, 0, 0, 0, 0, 0)]
    [InlineData("failed authorize 5000 / authorize 5000; void 5000 of m-2", Voided, 0, 0, 0, 0, 0, 0)]
    [InlineData("failed authorize 5000 / authorize 5000", Authorized, 5000, 0, 0, 0, 0, 0)]
    [InlineData("authorize 5000; void 5000 of m-1 (expired)", Expired, 0, 0, 0, 0, 0, 0)]
    [InlineData("failed authorize 5000 (expired)", Expired, 0, 0, 0, 0, 0, 0)]
    [InlineData("failed authorize 5000 (expired) / failed authorize 5000", Declined, 0, 0, 0, 0, 0, 0)]
    [InlineData("authorize 2000 / authorize 3000", Authorized, 5000, 0, 0, 0, 0, 0)]
    public void Derived_Movements_AddUp(
        string ledger, PaymentStatus payment, long authorized, long captured, long refunded, long chargedBack, long pending, long refunding)
    {
        var order = LedgerText.Order(ledger);

        Assert.Equal(new(5000, authorized, captured, refunded, chargedBack, pending, refunding), order.Balance);
        Assert.Equal(payment, order.Payment);
    }

    [Theory]
    [InlineData("", false, "", "")]
    [InlineData("(expired)", false, "", "")]
    [InlineData("authorize 5000", true, "m-1 5000", "")]
    [InlineData("pending authorize 5000; failed authorize 1; cancelled authorize 2", true, "", "")]
    [InlineData("authorize 5000; capture 1000 of m-1; void 500 of m-1", true, "m-1 3500", "m-2 1000")]
    [InlineData("authorize 5000; pending capture 1000 of m-1; pending void 500 of m-1", true, "m-1 3500", "")]
    [InlineData("authorize 5000; failed capture 1000 of m-1; cancelled void 500 of m-1", true, "m-1 5000", "")]
    [InlineData("authorize 5000; void 5000 of m-1", true, "", "")]
    [InlineData("authorize 2000; authorize 3000; capture 2000 of m-1", true, "m-2 3000", "m-3 2000")]
    [InlineData("authorize 2000 / authorize 3000", true, "m-1 2000, m-2 3000", "")]
    [InlineData("pending capture 5000", true, "", "")]
    [InlineData("capture 5000; refund 1000 of m-1; chargeback 500 of m-1", true, "", "m-1 3500")]
    [InlineData("capture 5000; pending refund 1000 of m-1; failed refund 500 of m-1", true, "", "m-1 4000")]
    [InlineData("capture 5000; chargeback 5000 of m-1; reverse 2000 of m-1; pending reverse 1 of m-1", true, "", "m-1 2000")]
    [InlineData("capture 2000; capture 3000; refund 2000 of m-1", true, "", "m-2 3000")]
    public void Ledger_Movements_LeaveWhatMayStillBeMoved(string ledger, bool any, string open, string left)
    {
        var order = LedgerText.Order(ledger);

        Assert.Equal(any, order.HasMovements);
        Assert.Equal(open, string.Join(", ", order.OpenAuthorizations.Select(entry => $"{entry.Authorization.Id} {entry.Open}")));
        Assert.Equal(left, string.Join(", ", order.RefundableCaptures.Select(entry => $"{entry.Capture.Id} {entry.Left}")));
    }
}
