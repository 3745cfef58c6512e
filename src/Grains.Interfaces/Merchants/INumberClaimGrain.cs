using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Remembers the number that was given for an idempotency key, so that every retry comes to the same one. Key:
/// <see cref="GrainKeys.NumberClaim"/>.
/// </summary>
[Alias("og.INumberClaimGrain"), Version(1)]
public interface INumberClaimGrain : IGrainWithStringKey
{
    /// <summary>The number.</summary>
    /// <param name="series">The key of the series it is drawn from.</param>
    /// <param name="taken">A number that turned out to be somebody else's, so that another is drawn; 0 where none did.</param>
    /// <param name="above">Another one is greater than this.</param>
    [Alias("Claim")]
    Task<long> Claim(string series, long taken, long above);
}
