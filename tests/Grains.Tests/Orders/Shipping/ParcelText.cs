using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>Parcels as a line of text: <c>h-1 pickedUp l-1:2 l-2:1; h-2 planned</c>.</summary>
internal static class ParcelText
{
    /// <summary>A paid order of two shirts (<c>l-1</c>) and a mug (<c>l-2</c>) with these parcels.</summary>
    public static Order Order(string parcels) => (Samples.At(OrderStatus.Placed, PaymentStatus.Paid) with
    {
        Shipments = parcels.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text =>
        {
            var words = text.Split(' ');
            return new Shipment { Id = words[0], State = State(words[1]), Items = Items(words.AsSpan(2)) };
        }).ToValueList(),
    }).Derived();

    public static string Of(Order order) => string.Join("; ", order.Shipments.Select(parcel =>
        string.Join(' ', [parcel.Id, Name(parcel.State), .. parcel.Items.Select(item => $"{item.Line}:{item.Quantity}")])));

    public static ValueList<ShipmentItem> Items(ReadOnlySpan<string> words)
    {
        List<ShipmentItem> items = [];
        foreach (var word in words)
        {
            var (line, quantity) = (word[..word.IndexOf(':')], word[(word.IndexOf(':') + 1)..]);
            items.Add(new(line, int.Parse(quantity, CultureInfo.InvariantCulture)));
        }

        return items.ToValueList();
    }

    public static ShipmentState State(string text) => Enum.Parse<ShipmentState>(text, ignoreCase: true);

    private static string Name(ShipmentState state) => $"{state}"[..1].ToLowerInvariant() + $"{state}"[1..];
}
