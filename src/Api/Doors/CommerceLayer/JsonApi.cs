namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>JSON:API as far as the request's headers go.</summary>
internal static class JsonApi
{
    public const string MediaType = "application/vnd.api+json";

    /// <summary>
    /// True for no Accept header, and for one with an element that is exactly the media type or any type (page, A5): the media type with
    /// parameters is not acceptable.
    /// </summary>
    public static bool Accepts(IHeaderDictionary headers) =>
        headers.Accept.Count == 0 || headers.Accept
            .SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Any(element => element.Length == 0 || element.StartsWith("*/*", StringComparison.Ordinal)
                || element.Equals(MediaType, StringComparison.OrdinalIgnoreCase));
}
