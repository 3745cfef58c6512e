using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>A means of payment, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.paymentSourceState")]
internal sealed record PaymentSourceState
{
    [Id(0)] public PaymentSource? Source { get; init; }
}
