using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>The parcels that a cart is to go out in; pure.</summary>
internal static class CartGroupRules
{
    public static CartStep Put(Cart cart, PutShippingGroup put)
    {
        var found = cart.ShippingGroups.FirstOrDefault(group => group.Id == put.Group);
        if (put.IsNew)
            return cart with { ShippingGroups = cart.ShippingGroups.Add(With(new() { Id = put.Group }, put)) };
        return found is null
            ? CartOutcome.NoSuchGroup
            : cart with { ShippingGroups = [.. cart.ShippingGroups.Select(group => group == found ? With(group, put) : group)] };
    }

    public static CartStep Remove(Cart cart, string id)
    {
        if (cart.ShippingGroups.All(group => group.Id != id))
            return CartOutcome.NoSuchGroup;
        return cart.Items.Any(item => item.ShippingGroup == id)
            ? CartOutcome.GroupInUse
            : cart with { ShippingGroups = [.. cart.ShippingGroups.Where(group => group.Id != id)] };
    }

    /// <summary>The parcel with the items that are to go with it.</summary>
    public static Shipment Packed(Cart cart, Shipment parcel) => parcel with
    {
        Items =
        [
            .. from item in cart.Items
               where item.ShippingGroup == parcel.Id
               select new ShipmentItem(item.Line.Id, item.Line.Quantity),
        ],
    };

    private static Shipment With(Shipment group, PutShippingGroup put) => group with
    {
        Method = put.Method.Or(group.Method),
        Charge = put.Charge.Or(group.Charge),
        Tracking = put.TrackingCode.IsSet ? TrackedBy(put.TrackingCode.Value) : group.Tracking,
        Address = put.Address is { } patch ? AddressRules.Merge(group.Address, patch) : group.Address,
        Estimate = put.Estimate.Or(group.Estimate),
    };

    private static Tracking? TrackedBy(string? code) => code is null ? null : new() { Code = code };
}
