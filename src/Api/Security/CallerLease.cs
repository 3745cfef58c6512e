using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace OrderGrains.Api.Security;

/// <summary>A permit, or how long there is none.</summary>
/// <param name="wait">Null for a permit.</param>
internal sealed class CallerLease(TimeSpan? wait) : RateLimitLease
{
    public static readonly CallerLease Granted = new(null);

    public override bool IsAcquired => wait is null;

    public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
        return metadata is not null;
    }
}
