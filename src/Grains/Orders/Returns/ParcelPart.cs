using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Pieces of one parcel.</summary>
/// <param name="Shipment">The id of the parcel.</param>
/// <param name="Items">Each line once.</param>
internal sealed record ParcelPart(string Shipment, ValueList<ShipmentItem> Items)
{
    /// <summary>From which parcels to take pieces: from the first that has all of them, else from each what it has.</summary>
    /// <param name="parcels">What there is; together at least what is wanted.</param>
    /// <param name="wanted">The pieces.</param>
    public static IReadOnlyList<ParcelPart> Of(IEnumerable<ParcelPart> parcels, ValueList<ShipmentItem> wanted)
    {
        List<ParcelPart> parts = [];
        foreach (var parcel in parcels)
        {
            var taken = wanted.AtMost(parcel.Items);
            if (taken == wanted)
                return [parcel with { Items = taken }];
            if (taken.Count > 0)
                parts.Add(parcel with { Items = taken });
        }

        return Shared(parts, wanted);
    }

    private static List<ParcelPart> Shared(List<ParcelPart> parcels, ValueList<ShipmentItem> wanted)
    {
        List<ParcelPart> parts = [];
        foreach (var parcel in parcels)
        {
            var taken = wanted.AtMost(parcel.Items);
            wanted = wanted.Less(taken);
            if (taken.Count > 0)
                parts.Add(parcel with { Items = taken });
        }

        return parts;
    }
}
