using Orleans.CodeGeneration;

namespace OrderGrains.Merchants.Offers;

/// <summary>One offer of a merchant. Key: <see cref="GrainKeys.Offer"/>.</summary>
[Alias("og.IOfferGrain"), Version(1)]
public interface IOfferGrain : IGrainWithStringKey
{
    /// <summary>The offer, or null where there is none.</summary>
    [Alias("Get")]
    Task<Offer?> Get();

    /// <summary>
    /// Adds the offer to those of the merchant; null where they are too many, and what is there where it is there already.
    /// </summary>
    [Alias("Create")]
    Task<Offer?> Create(string merchant, Offer offer);

    /// <summary>Replaces the offer if it is still as <paramref name="before"/>; false where it is not.</summary>
    [Alias("Replace")]
    Task<bool> Replace(Offer before, Offer after);

    /// <summary>Takes the offer off the merchant's list and forgets it; orders keep what they have. False where there is none.</summary>
    [Alias("Erase")]
    Task<bool> Erase(string merchant);
}
