using System.Text.RegularExpressions;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Fuuffy.Webhooks;

/// <summary>Which parcel an event is about, and where that stood then.</summary>
/// <param name="Parcel">As of the event's version; null where the event is about none.</param>
/// <param name="Stage">Null likewise.</param>
internal sealed partial record ParcelNews(Shipment? Parcel, ShipmentState? Stage)
{
    /// <summary>The first parcel that the event changes: of several that it moves alike, one stands for all.</summary>
    public static ParcelNews Of(HistoryEntry entry, Order order)
    {
        if (entry.Changes.Select(change => Changed().Match(change.Path)).FirstOrDefault(found => found.Success) is not { } first)
            return new(null, null);
        var id = Escaped().Replace(first.Groups["id"].Value, "${letter}");
        var parcel = order.Shipments.FirstOrDefault(one => one.Id == id);

        // Later events of the same version may have moved it on.
        var moved = entry.Changes.FirstOrDefault(change => change.Path == $"{first.Value}.state")?.To?.Value.Trim('"');
        return new(parcel, Enum.TryParse<ShipmentState>(moved, out var stage) ? stage : parcel?.State);
    }

    [GeneratedRegex(@"^shipments\[(?<id>(?:[^\]\\]|\\.)+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Changed();

    [GeneratedRegex(@"\\(?<letter>.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Escaped();
}
