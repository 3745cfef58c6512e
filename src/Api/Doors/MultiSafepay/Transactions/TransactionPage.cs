namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>A page of the list.</summary>
/// <param name="Items">The latest first.</param>
/// <param name="After">Where older ones begin; null where there is nothing on the page, and nothing behind it.</param>
/// <param name="Before">Where later ones begin.</param>
internal sealed record TransactionPage(IReadOnlyList<Transaction> Items, TransactionPosition? After, TransactionPosition? Before);
