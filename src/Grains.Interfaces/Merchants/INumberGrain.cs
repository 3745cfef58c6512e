using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Hands out a merchant's order numbers, each once and greater than those before it. Key: <see cref="GrainKeys.NumbersOf"/>. Numbers are
/// taken from the store in blocks, so that some are left out when the grain moves.
/// </summary>
[Alias("og.INumberGrain"), Version(1)]
public interface INumberGrain : IGrainWithStringKey
{
    [Alias("Next")]
    Task<long> Next();
}
