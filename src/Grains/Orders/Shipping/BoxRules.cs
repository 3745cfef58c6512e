namespace OrderGrains.Orders;

/// <summary>
/// The boxes of a parcel. They are packed before it leaves; from then on only what their carrier tells is changed, and what the merchant
/// notes of them.
/// </summary>
internal static class BoxRules
{
    /// <summary>The parcel after the edit; null where that cannot be.</summary>
    public static Shipment? Edit(Shipment parcel, BoxEdit? edit)
    {
        if (edit is null)
            return parcel;
        var (before, after) = edit;
        var id = (after ?? before)?.Id;
        var there = parcel.Boxes.FirstOrDefault(box => box.Id == id);
        if (there == after)
            return parcel;
        if (string.IsNullOrEmpty(id) || there != before || (parcel.HasDeparted && !IsOnlyTold(there, after)))
            return null;
        var next = parcel with
        {
            Boxes = there is null ? parcel.Boxes.Add(after!)
                : after is null ? [.. parcel.Boxes.Where(box => box.Id != id)]
                : [.. parcel.Boxes.Select(box => box.Id == id ? after : box)],
        };
        return next with { Tracking = Followed(next, there) };
    }

    /// <summary>Each has an id, and weighs something.</summary>
    public static bool AreRight(Shipment parcel) => parcel.Boxes.All(box => box is { Id.Length: > 0, Weight: > 0 });

    private static bool IsOnlyTold(ParcelBox? before, ParcelBox? after) => before is not null
        && after == before with { Tracking = after?.Tracking, Reference = after?.Reference, Metadata = after?.Metadata };

    /// <summary>
    /// A parcel is followed by the number of its first box that has one, so that all doors tell of it; another that somebody has given the
    /// parcel itself stays.
    /// </summary>
    private static Tracking? Followed(Shipment parcel, ParcelBox? edited)
    {
        if (parcel.Tracking?.Code is { } code && code != edited?.Tracking?.Number)
            return parcel.Tracking;
        var first = parcel.Boxes.Select(box => box.Tracking?.Number).FirstOrDefault(number => number is not null);
        return DeliveryRules.Merge(parcel.Tracking, new() { Code = first });
    }
}
