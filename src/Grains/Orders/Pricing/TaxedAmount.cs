namespace OrderGrains.Orders;

/// <summary>An amount that is to be taxed.</summary>
/// <param name="Amount">Minor units, as priced.</param>
/// <param name="Tax">How it is taxed.</param>
internal readonly record struct TaxedAmount(long Amount, AppliedTax Tax);
