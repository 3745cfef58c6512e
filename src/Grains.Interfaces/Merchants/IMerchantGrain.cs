using OrderGrains.Customers;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>A merchant's set-up. Key: <see cref="GrainKeys.Merchant"/>.</summary>
[Alias("og.IMerchantGrain"), Version(1)]
public interface IMerchantGrain : IGrainWithStringKey
{
    /// <summary>The set-up, or null when there is no such merchant.</summary>
    [Alias("Get")]
    Task<Merchant?> Get();

    [Alias("Put")]
    Task Put(Merchant merchant);

    /// <summary>Puts the merchant back to exactly this set-up with no coupon used. For demonstration data.</summary>
    [Alias("Restore")]
    Task Restore(Merchant merchant);

    /// <summary>How often a coupon has been used.</summary>
    [Alias("CouponUses")]
    Task<int> CouponUses(string code);

    /// <summary>Counts a coupon's use, once per <paramref name="effectId"/>.</summary>
    [Alias("Apply")]
    Task Apply(string effectId, OrderEffect effect);
}
