namespace OrderGrains.Api.Doors;

/// <summary>
/// The server leaves <c>%2F</c> in a path as it is, so that it cannot be taken for a separator. Once routing is done it is part of an
/// id like any other character.
/// </summary>
internal static class EscapedSlashes
{
    private const string Escaped = "%2F";

    public static Task Decode(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value?.Contains(Escaped, StringComparison.OrdinalIgnoreCase) == true)
            DecodeValues(context.Request.RouteValues);
        return next(context);
    }

    private static void DecodeValues(RouteValueDictionary values)
    {
        foreach (var (name, value) in values.ToArray())
        {
            if (value is string text)
                values[name] = text.Replace(Escaped, "/", StringComparison.OrdinalIgnoreCase);
        }
    }
}
