using System.Globalization;

namespace OrderGrains.Api.Security;

/// <summary>
/// The standard's headers (draft-ietf-httpapi-ratelimit-headers): <c>RateLimit-Policy</c> names each limit that holds, <c>RateLimit</c>
/// says what is left of it.
/// </summary>
internal static class RateLimitHeaders
{
    private const string Policy = "RateLimit-Policy";
    private const string Limit = "RateLimit";

    /// <param name="headers">Of the answer.</param>
    /// <param name="name">Of the limit.</param>
    /// <param name="at">Where the caller stands with it.</param>
    public static void Add(IHeaderDictionary headers, string name, CallerStatistics at)
    {
        headers.Append(Policy, string.Create(
            CultureInfo.InvariantCulture, $"\"{name}\";q={at.Limit};w={Seconds(CallerLimiter.Window)}"));
        headers.Append(Limit, string.Create(
            CultureInfo.InvariantCulture, $"\"{name}\";r={at.CurrentAvailablePermits};t={Seconds(at.NextPermit)}"));
    }

    /// <summary>Rounded up: a client that comes back then is not refused again.</summary>
    public static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));
}
