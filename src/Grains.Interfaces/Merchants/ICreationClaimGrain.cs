using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Remembers what was created under an idempotency key, so that a retry does not create it again. Key:
/// <see cref="GrainKeys.CreationClaim"/>.
/// </summary>
[Alias("og.ICreationClaimGrain"), Version(1)]
public interface ICreationClaimGrain : IGrainWithStringKey
{
    /// <summary>Begins a creation, or finds the one that was begun under the key within a day.</summary>
    /// <param name="fingerprint">Of the request.</param>
    [Alias("Claim")]
    Task<CreationClaim> Claim(Guid fingerprint);

    /// <summary>Says what is about to be created, before it is.</summary>
    /// <param name="id">Its id.</param>
    [Alias("Plan")]
    Task Plan(string id);

    /// <summary>Nobody will learn how the creation ended: the next claim finds what was planned.</summary>
    [Alias("Abandon")]
    Task Abandon();

    /// <summary>Ends the creation.</summary>
    /// <param name="created">The id of what was created; null where nothing was, so that a retry tries again.</param>
    [Alias("Settle")]
    Task Settle(string? created);
}
