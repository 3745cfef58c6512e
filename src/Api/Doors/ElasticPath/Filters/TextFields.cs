using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>
/// Fields that are text: equal to a value, and for some <c>like</c> a pattern, in which <c>*</c> is any text at either end.
/// </summary>
internal static class TextFields
{
    /// <summary>A text of the order.</summary>
    public static FilterField Text(string name, Func<Order, string?> text) => Found(name, text, StringComparison.Ordinal, find: null);

    /// <summary>A text that the store searches by.</summary>
    /// <param name="name">As filters name it.</param>
    /// <param name="text">Of an order.</param>
    /// <param name="comparison">How the store compares it.</param>
    /// <param name="find">Has the store look for it; null where it looks for another already.</param>
    public static FilterField Found(
        string name, Func<Order, string?> text, StringComparison comparison, Func<OrderSearch, string, OrderSearch?>? find) =>
        new(name, (op, value) => op switch
        {
            "eq" => new(
                order => text(order) is { } own && string.Equals(own, value, comparison),
                find is null ? null : search => find(search, value)),
            "like" => new(order => text(order) is { } own && IsLike(own, value)),
            _ => null,
        });

    /// <summary>Texts of which one must be equal.</summary>
    public static FilterField Any(string name, Func<Order, IEnumerable<string?>> texts) =>
        new(name, (op, value) => op == "eq" ? new(order => texts(order).Contains(value, StringComparer.Ordinal)) : null);

    /// <summary>What a projection shows.</summary>
    public static FilterField Shown(Projection projection) =>
        new(projection.Name, (op, value) => op == "eq" && projection.Rows.Any(row => row.Shows == value)
            ? new(order => projection.Of(order) == value, search => ShownStates.Of(projection, value).Within(search))
            : null);

    /// <summary>Without regard to case.</summary>
    public static bool IsLike(string text, string pattern)
    {
        var (open, close) = (pattern.StartsWith('*'), pattern.Length > 1 && pattern.EndsWith('*'));
        var middle = pattern.AsSpan((open ? 1 : 0)..(pattern.Length - (close ? 1 : 0)));
        return (open, close) switch
        {
            (true, true) => text.AsSpan().Contains(middle, StringComparison.OrdinalIgnoreCase),
            (true, false) => text.AsSpan().EndsWith(middle, StringComparison.OrdinalIgnoreCase),
            (false, true) => text.AsSpan().StartsWith(middle, StringComparison.OrdinalIgnoreCase),
            _ => text.AsSpan().Equals(middle, StringComparison.OrdinalIgnoreCase),
        };
    }
}
