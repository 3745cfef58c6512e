namespace OrderGrains.Api.Doors;

/// <summary>Bodies that come compressed: one coding, decoded within the limit that holds for bodies as they are.</summary>
internal static class ContentCodings
{
    /// <summary>What a body may be encoded with, as <c>Accept-Encoding</c> says it.</summary>
    public const string Known = "gzip, deflate, br";

    private const string Identity = "identity";

    public static IServiceCollection AddContentCodings(this IServiceCollection services)
    {
        // Otherwise a stream that breaks off reads like a shorter one, and one that breaks off at once like an empty body.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

        // The names that stand beside the library's own (RFC 9110, section 8.4.1.3).
        return services.AddRequestDecompression(options =>
            options.DecompressionProviders["x-gzip"] = options.DecompressionProviders["gzip"]);
    }

    /// <summary>Comes after authorization. A request that does not say how its body is encoded pays nothing.</summary>
    public static void UseContentCodings(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Headers.ContentEncoding.Count > 0,
        encoded => encoded.UseRequestDecompression());

    /// <summary>
    /// Null where the body can be read as it is: it was not encoded, or the library has decoded it and taken the header away. Several
    /// codings on top of each other are not decoded.
    /// </summary>
    public static DoorFailure? Problem(IHeaderDictionary headers) =>
        headers.ContentEncoding.Count == 0 || string.Equals(headers.ContentEncoding, Identity, StringComparison.OrdinalIgnoreCase)
            ? null
            : new(FailureKind.UnsupportedMediaType, headers.ContentEncoding.ToString())
            {
                Needed = $"Content-Encoding must be one of {Known}",
                AcceptEncoding = Known,
            };

    /// <summary>True for what decoding throws when the body is not what it says; Brotli has its own way to say so.</summary>
    public static bool IsCorrupt(Exception exception) =>
        exception is InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" };
}
