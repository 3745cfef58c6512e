using System.Globalization;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>A place in the change feed.</summary>
/// <param name="Epoch">The epoch in which the event was written; tells copies of the file apart.</param>
/// <param name="Position">The event's position; 0 before the first.</param>
internal readonly record struct FeedCursor(long Epoch, long Position)
{
    /// <exception cref="FormatException">The text is no cursor of this engine.</exception>
    public static FeedCursor Parse(string? text)
    {
        if (text is null)
            return default;
        return text.Split('.') is ["s", var epoch, var position]
            && long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var e)
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var p)
                ? new(e, p)
                : throw new FormatException("The text is no cursor of a SQLite store.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"s.{Epoch}.{Position}");
}
