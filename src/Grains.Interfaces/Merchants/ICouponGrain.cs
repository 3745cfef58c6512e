using OrderGrains.Customers;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>How often a coupon of a merchant has been used. Key: <see cref="GrainKeys.Coupon"/>.</summary>
[Alias("og.ICouponGrain"), Version(1)]
public interface ICouponGrain : IGrainWithStringKey
{
    [Alias("Uses")]
    Task<int> Uses();

    /// <summary>Keeps a use for an order that is being placed; false where the limit is reached.</summary>
    [Alias("Hold")]
    Task<bool> Hold(CouponHold hold);

    /// <summary>Ends a hold by its id.</summary>
    [Alias("Release")]
    Task Release(string hold);

    /// <summary>Counts a use, or one less, once per <paramref name="effectId"/>.</summary>
    [Alias("Apply")]
    Task Apply(EffectId effectId, OrderEffect effect);

    /// <summary>Counts from zero again; effects that were counted are not counted anew. For demonstration data.</summary>
    [Alias("Reset")]
    Task Reset();
}
