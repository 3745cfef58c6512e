namespace OrderGrains.Orders;

/// <summary>What a credential may do; see <see cref="RoleRights"/>.</summary>
public enum CallerRole
{
    /// <summary>Elastic Path's Seller Admin, Commerce Layer's integration, every API key.</summary>
    Full = 0,

    /// <summary>A storefront: Commerce Layer's sales channel; below Seller Admin at Elastic Path.</summary>
    Storefront = 1,
}
