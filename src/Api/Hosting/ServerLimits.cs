using Microsoft.AspNetCore.Server.Kestrel.Core;
using OrderGrains.Silo;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Api.Hosting;

/// <summary>What a connection may cost before anything is known of its request.</summary>
internal static class ServerLimits
{
    /// <summary>Bodies above this are refused with 413.</summary>
    private const long MaxBodyBytes = 1024 * 1024;

    /// <summary>What is read ahead of whoever reads a request; a head must fit in.</summary>
    private const long ReadAhead = 64 * 1024;

    /// <summary>A connection with a head that is as large as it may be, in both directions.</summary>
    private const long ConnectionBytes = 2 * ReadAhead;

    // The library's own.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Set(KestrelServerOptions kestrel, OrderGrainsOptions options)
    {
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = MaxBodyBytes;
        limits.MaxRequestBufferSize = ReadAhead;
        limits.MaxConcurrentConnections = options.MaxConnections ?? Connections();
        limits.RequestHeadersTimeout = options.Http.HeadTime;
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate =
            options.Http.MinBytesPerSecond is > 0 and var pace ? new(pace, Grace) : null;
    }

    /// <summary>As many as files and memory allow; memory is that which the process may have, as a container's limit says it.</summary>
    private static long Connections() => Math.Min(
        OpenFiles.Connections(OpenFiles.Limit()) ?? int.MaxValue, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ConnectionBytes);
}
