using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>Where every piece of every line is, counted once more in plain words.</summary>
internal static class SlowPieces
{
    /// <summary>What does not add up; null when all does.</summary>
    public static string? Broken(Order order)
    {
        foreach (var parcel in order.Shipments)
        {
            foreach (var item in parcel.Items)
            {
                if (order.Lines.All(line => line.Id != item.Line))
                    return $"{parcel.Id} holds {item.Line}, which is no line";
            }
        }

        foreach (var line in order.Lines)
        {
            var (promised, left) = (0, 0);
            foreach (var parcel in order.Shipments)
            {
                var pieces = Count(parcel.Items, line.Id);
                promised += pieces;
                left += parcel.State > ShipmentState.Planned ? pieces : 0;
                var back = order.Returns.Where(one => one.Shipment == parcel.Id && one.CancelledAt is null)
                    .Sum(one => Count(one.Items, line.Id));
                if (back > (parcel.State > ShipmentState.Planned ? pieces : 0))
                    return $"{back} of {line.Id} come back of {parcel.Id}, which has {pieces}";
            }

            if (promised > line.Quantity)
                return $"{promised} of {line.Id} are in parcels, {left} of them under way; there are {line.Quantity}";
        }

        return null;
    }

    private static int Count(IEnumerable<ShipmentItem> items, string line)
    {
        var count = 0;
        foreach (var item in items)
            count += item.Line == line ? item.Quantity : 0;
        return count;
    }
}
