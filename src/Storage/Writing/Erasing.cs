using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Writing;

/// <summary>What is written in the place of stored events and effects once nothing personal may be left of them.</summary>
internal static class Erasing
{
    /// <summary>Events are erased page by page, since one order may have hundreds of thousands.</summary>
    public const int PageSize = 500;

    /// <summary>A page ends with the event that takes it so far, in bytes.</summary>
    public const int PageBytes = PageBudget.MaxBytes;

    /// <summary>The row without anything personal, with the digest by which its hash can still be told.</summary>
    /// <param name="key">The order.</param>
    /// <param name="salt">The order's, which goes too.</param>
    /// <param name="row">As it is stored.</param>
    /// <exception cref="OrderStoreException">Nobody can tell what in the event is personal.</exception>
    public static ErasedRow Row(OrderKey key, byte[] salt, ErasedRow row)
    {
        try
        {
            return row with
            {
                Changes = row.Changes.Length == 0 ? row.Changes : PersonalData.EraseStored(row.Changes) ?? row.Changes,
                Digest = row.Digest ?? EventChain.Digest(salt, row.Place, row.Changes),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw new OrderStoreException(
                $"Order {key} cannot be anonymized: its event {row.Version} cannot be read.", outcomeUnknown: false, e);
        }
    }

    /// <summary>The effect; null where it is not to be carried out any more.</summary>
    /// <exception cref="OrderStoreException">The effect cannot be read.</exception>
    public static byte[]? Effect(OrderKey key, byte[] effect)
    {
        try
        {
            return JsonSerializer.Deserialize(effect, EffectJsonContext.Default.OrderEffect) is { } stored
                && PersonalData.Erase(stored) is { } left
                    ? JsonSerializer.SerializeToUtf8Bytes(left, EffectJsonContext.Default.OrderEffect)
                    : null;
        }
        catch (JsonException e)
        {
            throw new OrderStoreException($"Order {key} cannot be anonymized: an effect cannot be read.", outcomeUnknown: false, e);
        }
    }
}
