using System.Globalization;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>A place in the change feed.</summary>
/// <param name="Epoch">The epoch in which the event was written; tells copies of the file apart.</param>
/// <param name="Position">The position of its commit; 0 before the first.</param>
/// <param name="Place">The event's place in its order's history.</param>
internal readonly record struct FeedCursor(long Epoch, long Position, long Place)
{
    /// <exception cref="FormatException">The text is no cursor of this engine.</exception>
    public static FeedCursor Parse(string? text)
    {
        if (text is null)
            return default;
        return text.Split('.', 5) is ["s", var epoch, var position, var place]
            && TryNumber(epoch, out var e)
            && TryNumber(position, out var p)
            && TryNumber(place, out var l)
                ? new(e, p, l)
                : throw new FormatException("The text is no cursor of a SQLite store.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"s.{Epoch}.{Position}.{Place}");

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
