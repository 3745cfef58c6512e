using System.Text;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Postgres;

/// <summary>
/// Turns away text that has no UTF-8 form. The driver finds it in the middle of a message, too late to keep the connection, let alone
/// the rest of the batch.
/// </summary>
internal static class Encodable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="EncoderFallbackException">The text holds half a character.</exception>
    public static void Check(string text) => Strict.GetByteCount(text);

    /// <exception cref="OrderStoreException">Some text holds half a character.</exception>
    public static void Check(PreparedCommit commit)
    {
        try
        {
            Check(commit.Key.Merchant);
            Check(commit.Key.OrderId);
            foreach (var each in commit.Events)
                Check(each.Actor);
            foreach (var alias in commit.Aliases)
                Check(alias.Alias);
        }
        catch (EncoderFallbackException e)
        {
            throw new OrderStoreException($"The commit holds text that is no Unicode: {e.Message}", outcomeUnknown: false, e);
        }
    }
}
