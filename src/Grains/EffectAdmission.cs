using OrderGrains.Customers;
using OrderGrains.Orders.Store;

namespace OrderGrains;

/// <summary>
/// Lets each effect in once. An effect is in the outbox until somebody has seen it carried out, and never again afterwards. So one that is
/// no longer there was carried out, however late its delivery arrives, and needs no remembering; only what is still there can come
/// again and must be remembered. That bounds the memory by what the outbox holds, and rests on no clock and on no window.
/// </summary>
internal static class EffectAdmission
{
    /// <summary>From this many orders on, those are forgotten whose effects have left the outbox.</summary>
    public const int Kept = 256;

    /// <summary>
    /// The memory after the effect, to be saved together with what the effect does; null where it has been carried out. Until then the
    /// grain must admit no other.
    /// </summary>
    /// <exception cref="OrderStoreException">The outbox could not be asked.</exception>
    public static async Task<AppliedEffects?> Admit(this IOrderStore store, AppliedEffects applied, EffectId effect)
    {
        if (applied.Contains(effect))
            return null;

        var forgets = applied.Latest.Count >= Kept;
        EffectId[] asked = forgets ? [.. applied.Latest, effect] : [effect];
        var pending = (await store.StillPending(asked, CancellationToken.None)).ToHashSet();
        if (!pending.Contains(effect))
            return null;
        return (forgets ? applied.Only(pending) : applied).With(effect);
    }
}
