namespace OrderGrains.Fuzz.Mutations;

/// <summary>Methods, some of which nobody knows.</summary>
internal static class Methods
{
    public static readonly string[] All =
    [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PROPFIND", "get", "FOO",
    ];
}
