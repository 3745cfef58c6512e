using System.Text.Json.Serialization;

namespace OrderGrains.Merchants;

/// <summary>What was created under an idempotency key.</summary>
[GenerateSerializer, Immutable, Alias("og.creationClaimState")]
internal sealed record CreationClaimState
{
    /// <summary>Null while nothing was begun.</summary>
    [Id(0)] public Guid? Fingerprint { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>The id of what was created; null while it is not.</summary>
    [Id(2)] public string? Created { get; init; }

    /// <summary>The id of what is about to be created, or was; null where nobody has said.</summary>
    [Id(270), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Planned { get; init; }

    /// <summary>Whoever has begun it is gone, and nobody knows how it ended.</summary>
    [Id(271), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Abandoned { get; init; }
}
