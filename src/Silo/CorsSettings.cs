namespace OrderGrains.Silo;

/// <summary>Which pages of other origins a browser lets call this service; section <c>OrderGrains:Cors</c>.</summary>
public sealed class CorsSettings
{
    /// <summary>Stands for every origin.</summary>
    public const string Any = "*";

    /// <summary>
    /// Origins as browsers send them, e.g. <c>https://shop.example</c>, or <see cref="Any"/>; as a list, or as one text with semicolons
    /// between. Unset means all in the Development environment and none elsewhere; empty means none.
    /// </summary>
    public string[]? AllowedOrigins { get; set; }

    /// <summary>True for scheme and host, and a port where it is not the scheme's own.</summary>
    public static bool IsOrigin(string text) =>
        text == Any || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            && string.Equals(text, $"{uri.Scheme}://{uri.Authority}", StringComparison.OrdinalIgnoreCase));
}
