namespace OrderGrains.Orders.Store;

/// <summary>The order in which every store gives found orders: by key, then by the bytes of the id's UTF-8.</summary>
public sealed class SearchPositionComparer : IComparer<SearchPosition>
{
    public static readonly SearchPositionComparer Instance = new();

    public int Compare(SearchPosition x, SearchPosition y) =>
        x.Key != y.Key ? x.Key.CompareTo(y.Key) : CompareIds(x.OrderId, y.OrderId);

    // UTF-16 puts the halves of a surrogate pair before the last characters of the basic plane, UTF-8 behind them.
    private static int CompareIds(string x, string y)
    {
        var same = x.AsSpan().CommonPrefixLength(y);
        if (same == x.Length || same == y.Length)
            return x.Length.CompareTo(y.Length);
        var (a, b) = (x[same], y[same]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a).CompareTo(char.IsSurrogate(b));
    }
}
