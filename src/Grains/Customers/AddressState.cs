using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>A stand-alone address, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.addressState")]
internal sealed record AddressState
{
    [Id(0)] public Address? Address { get; init; }
}
