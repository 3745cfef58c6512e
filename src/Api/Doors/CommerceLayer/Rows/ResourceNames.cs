namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Names of types of resources as the names of operations and shapes have them.</summary>
internal static class ResourceNames
{
    /// <summary>E.g. <c>LineItems</c> for <c>line_items</c>.</summary>
    public static string Plural(string type) =>
        string.Concat(type.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>E.g. <c>LineItem</c> for <c>line_items</c>.</summary>
    public static string Singular(string type)
    {
        var plural = Plural(type);
        return plural.EndsWith("sses", StringComparison.Ordinal) ? plural[..^2] : plural[..^1];
    }

    /// <summary>E.g. <c>line item</c> for <c>line_items</c>.</summary>
    public static string Words(string type) =>
        (type.EndsWith("sses", StringComparison.Ordinal) ? type[..^2] : type[..^1]).Replace('_', ' ');
}
