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
            foreach (var text in Texts(commit))
                Check(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new OrderStoreException($"The commit holds text that is no Unicode: {e.Message}", outcomeUnknown: false, e);
        }
    }

    private static IEnumerable<string> Texts(PreparedCommit commit) =>
    [
        commit.Key.Merchant,
        commit.Key.OrderId,
        .. commit.Events.SelectMany(e => new[] { e.Actor, e.Type }),
        .. commit.Records.SelectMany(record => new[] { record.Id, record.Fingerprint }),
        .. commit.Aliases.Select(alias => alias.Alias),
    ];
}
