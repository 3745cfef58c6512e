using System.Globalization;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>A place in the change feed: compared member by member, in this order.</summary>
/// <param name="Epoch">The run of the server in which the event was written.</param>
/// <param name="Transaction">Its transaction's number in that run.</param>
/// <param name="Ordinal">The order's.</param>
/// <param name="Place">The event's place in the order's history.</param>
internal sealed record FeedCursor(long Epoch, long Transaction, long Ordinal, int Place)
{
    public static readonly FeedCursor Beginning = new(0, 0, 0, 0);

    /// <exception cref="FormatException">The text is no cursor of this engine.</exception>
    public static FeedCursor Parse(string? text)
    {
        if (text is null)
            return Beginning;
        return text.Split('.', 6) is ["p", var epoch, var transaction, var ordinal, var place]
            && TryNumber(epoch, out var e)
            && TryNumber(transaction, out var x)
            && TryNumber(ordinal, out var o)
            && TryNumber(place, out var p) && p <= int.MaxValue
                ? new(e, x, o, (int)p)
                : throw new FormatException("The text is no cursor of a PostgreSQL store.");
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p.{Epoch}.{Transaction}.{Ordinal}.{Place}");

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
