using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>The transactions of an order: its payment, once there is a transaction, and each refund and charge-back of it.</summary>
internal static class OrderTransactions
{
    private const string Payment = "payment";

    /// <summary>What the list shows beside payments: what the vendor has no type for is part of its payment.</summary>
    private static readonly string[] Listed = ["refund", "chargeback", "reverse-chargeback"];

    /// <summary>The latest first; empty for an order that no payment provider knows.</summary>
    public static IReadOnlyList<Transaction> Of(Order order)
    {
        if (!order.HasTransaction)
            return [];
        RelatedTransaction[] given = [.. order.RelatedTransactions.Where(one => Listed.Contains(one.Type)).Reverse()];
        return
        [
            .. given.Select((one, index) => Given(order, one, At(order, index))),
            Paid(order, At(order, given.Length)),
        ];
    }

    private static Transaction Paid(Order order, TransactionPosition position) => Row(order, Payment, position) with
    {
        Completed = order.FirstCapture?.At,
        Variables = order.PaymentRequest?.Variables ?? default,
    };

    private static Transaction Given(Order order, RelatedTransaction given, TransactionPosition position)
    {
        var (first, told) = (given.First, given.First.Transaction);
        return Row(order, given.Type.Replace('-', '_'), position) with
        {
            Id = told?.Id,
            IsCredit = first.Kind == MovementKind.ReverseChargeBack,
            Amount = given.Amount,
            Created = first.At,
            Updated = first.SettledAt ?? first.At,
            Completed = first.State == MovementState.Succeeded ? first.SettledAt ?? first.At : null,
            Status = given.Status,
            FinancialStatus = given.Status,
            Description = told?.Description ?? first.Reason,
            Variables = told?.Variables ?? default,
        };
    }

    private static Transaction Row(Order order, string type, TransactionPosition position) => new()
    {
        Id = order.TransactionId,
        OrderId = order.Id,
        Type = type,
        IsCredit = true,
        Amount = order.Totals.TotalWithTaxes,
        Currency = order.Currency,
        Created = order.CreatedAt,
        Updated = order.UpdatedAt,
        Status = MultiSafepayStatuses.Status.Of(order),
        FinancialStatus = MultiSafepayStatuses.FinancialStatus.Of(order),
        Method = order.PaymentMethod?.SourceType ?? order.PaymentMethod?.Id,
        Description = order.Description,
        InvoiceId = order.Invoice?.Id,
        Email = order.Customer?.Email ?? order.BillingAddress?.Email,
        FirstName = order.BillingAddress?.FirstName,
        LastName = order.BillingAddress?.LastName,
        Position = position,
    };

    private static TransactionPosition At(Order order, int index) => new(new(order.CreatedAt.UtcTicks, order.Id), index);
}
