using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What customers keep as resources of their own.</summary>
internal static class CustomerParts
{
    /// <summary>What customers may call of their own.</summary>
    public const ResourceCalls Calls = ResourceCalls.One | ResourceCalls.List;

    public static Resource Of(Customer customer, Address address) =>
        SharedResources.CustomerAddresses.Of(address.Id!, new(CustomerReferences.Of(customer), address));

    public static Resource Of(Customer customer, WalletEntry entry) =>
        SharedResources.CustomerPaymentSources.Of(entry.Id, new(CustomerReferences.Of(customer), entry));
}
