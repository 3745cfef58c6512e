using System.Buffers.Binary;
using System.Globalization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>
/// What the vendor gives a new order: an id such as <c>order_1a2b3c4d5e6f</c>, a tracking number such as <c>FUF123456789</c>, and a place
/// in the courier's queue. Carriage is paid to the courier elsewhere, so nothing is due.
/// </summary>
internal static class NewParcel
{
    /// <summary>What a package's value is in, and so an order without a price of its own.</summary>
    private const string Currency = "USD";

    private const int TrackingNumbers = 1_000_000_000;

    /// <param name="merchant">Whose order.</param>
    /// <param name="identity">What id and tracking number are made of.</param>
    public static Order Of(string merchant, Guid identity) => new()
    {
        Id = $"order_{identity.ToString("N")[20..]}",
        Merchant = merchant,
        Status = OrderStatus.Placed,
        Currency = Currency,
        Tracking = new() { Code = string.Create(CultureInfo.InvariantCulture, $"FUF{Number(identity):D9}") },
    };

    private static ulong Number(Guid identity) =>
        BinaryPrimitives.ReadUInt64BigEndian(identity.ToByteArray(bigEndian: true)) % TrackingNumbers;
}
