namespace OrderGrains.Merchants;

/// <summary>A creation under an idempotency key.</summary>
/// <param name="Fingerprint">Of the request that began it.</param>
/// <param name="IsNew">True for whoever has begun it, and is to carry it out.</param>
/// <param name="Created">The id of what was created; null where that is not known yet.</param>
[GenerateSerializer, Immutable, Alias("og.creationClaim")]
public sealed record CreationClaim(
    [property: Id(0)] Guid Fingerprint, [property: Id(1)] bool IsNew, [property: Id(2)] string? Created)
{
    /// <summary>
    /// The id of what an earlier attempt was about to create, of which nobody knows whether it did; null where there was none.
    /// </summary>
    [Id(270)] public string? Planned { get; init; }
}
