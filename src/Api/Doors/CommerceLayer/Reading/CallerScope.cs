using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>As what somebody calls (page, A3).</summary>
internal static class CallerScope
{
    extension(DoorRequest request)
    {
        /// <summary>True for an integration; a sales channel acts for whoever stands before its screen.</summary>
        public bool ActsForTheMerchant() => request.Caller.Role == CallerRole.Full;

        /// <summary>Whether what this customer keeps is the caller's to see and to change.</summary>
        public bool ActsFor(string? customer) =>
            request.ActsForTheMerchant() || (customer is not null && customer == request.Caller.Customer);
    }
}
