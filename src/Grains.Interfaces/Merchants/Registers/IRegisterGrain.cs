using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Merchants.Registers;

/// <summary>All entries of a kind that a merchant has. Key: <see cref="GrainKeys.Register"/>.</summary>
[Alias("og.IRegisterGrain"), Version(1)]
public interface IRegisterGrain : IGrainWithStringKey
{
    /// <summary>In the order in which they were added.</summary>
    [Alias("Get")]
    Task<ValueList<RegisterEntry>> Get();

    /// <summary>Adds an entry, or replaces the one of its id.</summary>
    /// <param name="before">The entry as it was read; null for one to be added.</param>
    /// <param name="after">The entry as it is to be.</param>
    [Alias("Put")]
    Task<RegisterOutcome> Put(RegisterEntry? before, RegisterEntry after);

    /// <summary>Forgets an entry; what was sorted by it no longer is. False where there is none.</summary>
    [Alias("Remove")]
    Task<bool> Remove(string id);
}
