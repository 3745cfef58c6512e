using System.Threading.RateLimiting;

namespace OrderGrains.Api.Security;

/// <summary>Where a caller stands with its limit.</summary>
internal sealed class CallerStatistics : RateLimiterStatistics
{
    /// <summary>Requests per minute.</summary>
    public required int Limit { get; init; }

    /// <summary>How long until a used permit comes back.</summary>
    public required TimeSpan NextPermit { get; init; }
}
