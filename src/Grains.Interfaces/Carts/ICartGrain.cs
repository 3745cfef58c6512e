using Orleans.CodeGeneration;

namespace OrderGrains.Carts;

/// <summary>A cart of a merchant. Key: <see cref="GrainKeys.Cart"/>.</summary>
[Alias("og.ICartGrain"), Version(1)]
public interface ICartGrain : IGrainWithStringKey
{
    /// <summary>The cart; where there is none, <paramref name="blank"/>, which is not kept.</summary>
    [Alias("Get")]
    Task<CartReply> Get(Cart blank);

    /// <summary>Changes the cart; where there is none, one that begins as <paramref name="blank"/>.</summary>
    [Alias("Change")]
    Task<CartReply> Change(Cart blank, CartChange change);

    /// <summary>Forgets the cart.</summary>
    [Alias("Delete")]
    Task Delete();
}
