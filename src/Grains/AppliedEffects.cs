using OrderGrains.Values;

namespace OrderGrains;

/// <summary>
/// The effects a grain has carried out, oldest first. An outbox delivers again only what it has not seen succeed, so the latest few
/// hundred are enough to recognise.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.appliedEffects")]
internal readonly record struct AppliedEffects
{
    public const int Kept = 256;

    [Id(0)] public ValueList<string> Ids { get; init; }

    public bool Contains(string effectId) => Ids.AsSpan().Contains(effectId);

    public AppliedEffects With(string effectId) =>
        new() { Ids = [.. Ids.AsSpan()[Math.Max(0, Ids.Count + 1 - Kept)..], effectId] };
}
