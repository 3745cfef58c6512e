namespace OrderGrains.Orders;

/// <summary>What a credential may do; see <see cref="RoleRights"/>.</summary>
public enum CallerRole
{
    /// <summary>Elastic Path's Seller Admin, Commerce Layer's integration, every API key.</summary>
    Full = 0,

    /// <summary>A storefront: Commerce Layer's sales channel; below Seller Admin at Elastic Path.</summary>
    Storefront = 1,

    /// <summary>Elastic Path's Support: reads orders, and changes them where a setting says so.</summary>
    Support = 200,

    /// <summary>Elastic Path's eCommerce Admin, likewise.</summary>
    ECommerceAdmin = 201,

    /// <summary>Elastic Path's Basic User, who looks after customers and has nothing to do with orders.</summary>
    BasicUser = 202,

    /// <summary>Elastic Path's Marketing/Sales, likewise.</summary>
    MarketingSales = 203,

    /// <summary>Elastic Path's IT/Developer, who says who is told of what happens.</summary>
    ItDeveloper = 204,

    /// <summary>Elastic Path's Promotions Manager, who has nothing to do with orders.</summary>
    PromotionsManager = 205,
}
