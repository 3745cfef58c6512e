namespace OrderGrains.Orders;

/// <summary>What a credential may do, as far as an order must know.</summary>
public enum CallerRole
{
    /// <summary>Elastic Path's Seller Admin, Commerce Layer's integration, every API key.</summary>
    Full,

    /// <summary>A storefront: Commerce Layer's sales channel; below Seller Admin at Elastic Path.</summary>
    Storefront,
}
