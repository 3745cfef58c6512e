using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>One row of the vendor's list of transactions: a payment, or what was given back of it.</summary>
internal sealed record Transaction
{
    /// <summary>Null where nobody gave it a number, as to a refund that was made at another door.</summary>
    public required long? Id { get; init; }

    public required string OrderId { get; init; }

    public required string Type { get; init; }

    /// <summary>True where the merchant receives it, false where the merchant pays it.</summary>
    public required bool IsCredit { get; init; }

    /// <summary>Minor units.</summary>
    public required long Amount { get; init; }

    public required string Currency { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When the money had moved; null while it has not.</summary>
    public DateTimeOffset? Completed { get; init; }

    public required string Status { get; init; }
    public required string FinancialStatus { get; init; }
    public string? Method { get; init; }
    public string? Description { get; init; }
    public string? InvoiceId { get; init; }
    public string? Email { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public FreeTexts Variables { get; init; }

    /// <summary>Where it stands in the list.</summary>
    public required TransactionPosition Position { get; init; }
}
