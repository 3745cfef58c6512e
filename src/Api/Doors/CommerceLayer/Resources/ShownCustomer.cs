using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>A customer as a resource.</summary>
/// <param name="Ref">What an order knows of them.</param>
/// <param name="Known">All that is kept of them; null where the caller may not see it, and in messages.</param>
internal sealed record ShownCustomer(CustomerRef Ref, Customer? Known = null)
{
    /// <summary>True where the call has just erased them.</summary>
    public bool Erased { get; init; }

    /// <summary>How far erasing the customer has come, in the vendor's words; null where nobody has asked for it.</summary>
    public string? Anonymization => Erased ? "completed" : Known?.Erasure switch
    {
        ErasureStatus.Requested => "requested",
        ErasureStatus.Cancelled => "cancelled",
        _ => null,
    };
}
