using System.Collections.Frozen;

namespace OrderGrains.Orders;

/// <summary>
/// What each role may do at each door. It is the only such table: the doors' policies and the order itself ask it, and what it does not
/// name is refused.
/// </summary>
public static class RoleRights
{
    private static readonly FrozenDictionary<(CallerRole Role, Door Door), DoorRights> Rows =
        new Dictionary<(CallerRole Role, Door Door), DoorRights>
        {
            [(CallerRole.Full, Door.Manage)] = DoorRights.All,
            [(CallerRole.Full, Door.MultiSafepay)] = DoorRights.All,
            [(CallerRole.Full, Door.CommerceLayer)] = DoorRights.All,
            [(CallerRole.Full, Door.Centra)] = DoorRights.All,
            [(CallerRole.Full, Door.Fuuffy)] = DoorRights.All,
            [(CallerRole.Full, Door.ElasticPath)] = DoorRights.All,

            // A sales channel; which orders and which attributes, the door's own rules say (Commerce Layer page, A3). Elastic Path's
            // shoppers fill carts and check them out, and see no orders (Elastic Path page, B3). The other vendors know no storefront.
            [(CallerRole.Storefront, Door.CommerceLayer)] = DoorRights.Read | DoorRights.Write,
            [(CallerRole.Storefront, Door.ElasticPath)] = DoorRights.Create,

            // The rest of Elastic Path's role table (page, B3); whether the first two change orders, a setting says.
            [(CallerRole.Support, Door.ElasticPath)] = DoorRights.Read | DoorRights.Write,
            [(CallerRole.ECommerceAdmin, Door.ElasticPath)] = DoorRights.Read | DoorRights.Write,
            [(CallerRole.BasicUser, Door.ElasticPath)] = DoorRights.Customers,
            [(CallerRole.ItDeveloper, Door.ElasticPath)] = DoorRights.Admin,
        }.ToFrozenDictionary();

    public static DoorRights Of(CallerRole role, Door door) => Rows.GetValueOrDefault((role, door));

    /// <summary>
    /// What a customer who has logged in may do beside what their client may, with what is their own: an Elastic Path shopper reads their
    /// orders and keeps their profile (Elastic Path page, B3).
    /// </summary>
    public static DoorRights OfCustomers(Door door) =>
        door == Door.ElasticPath ? DoorRights.Read | DoorRights.Customers : DoorRights.None;
}
