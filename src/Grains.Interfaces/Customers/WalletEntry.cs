using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>A means of payment a customer has saved (Commerce Layer <c>customer_payment_sources</c>).</summary>
[GenerateSerializer, Immutable, Alias("og.walletEntry")]
public sealed record WalletEntry([property: Id(0)] string Id, [property: Id(1)] PaymentSource Source);
