using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains;

/// <summary>
/// How far a grain has carried out the effects of each order: an order's effects come in their order, so its latest says it all. An order
/// is remembered for as long as its latest effect may come again, see <see cref="EffectAdmission"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.appliedEffects")]
internal readonly record struct AppliedEffects
{
    /// <summary>The latest effect of each order, in the order in which they were carried out.</summary>
    [Id(0)] public ValueList<EffectId> Latest { get; init; }

    public bool Contains(EffectId effect)
    {
        foreach (var latest in Latest.AsSpan())
        {
            if (effect.IsUpTo(latest))
                return true;
        }

        return false;
    }

    public AppliedEffects With(EffectId effect) =>
        new() { Latest = [.. Latest.Where(latest => latest.Order != effect.Order), effect] };

    /// <summary>Forgets all others.</summary>
    public AppliedEffects Only(IReadOnlySet<EffectId> effects) => new() { Latest = [.. Latest.Where(effects.Contains)] };
}
