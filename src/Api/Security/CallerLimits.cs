using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Security;

/// <summary>The limits that credentials carry, and what the doors' answers say of them.</summary>
internal static class CallerLimits
{
    public static IServiceCollection AddCallerLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<TimeProvider>((options, time) =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, time));
            options.OnRejected = Refuse;
        });
        return services.AddRateLimiter(_ => { });
    }

    /// <summary>Only callers with a limit pay for one.</summary>
    public static void UseCallerLimits(this IApplicationBuilder app) => app.UseWhen(
        context => Caller.IsLimited(context.User),
        limited => limited.UseRateLimiter().Use(Describe));

    private static RateLimitPartition<string> Partition(HttpContext context, TimeProvider time) =>
        Caller.From(context.User) is { RequestsPerMinute: { } limit } caller
            ? RateLimitPartition.Get($"{caller.Merchant}/{caller.Credential}", _ => new CallerLimiter(limit, time))
            : RateLimitPartition.GetNoLimiter("");

    private static Task Describe(HttpContext context, RequestDelegate next)
    {
        WriteHeaders(context);
        return next(context);
    }

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        WriteHeaders(context);
        var failure = new DoorFailure(FailureKind.TooManyRequests, "Too many requests.");
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            failure = failure with { RetryAfter = RateLimitHeaders.Seconds(wait) };
        return new(context.RequestServices.GetRequiredService<DoorErrorWriter>().Write(context, failure));
    }

    /// <summary>The standard's headers, and those that a door's vendor documents: Fuuffy page, 3.1; Commerce Layer page, A1.</summary>
    private static void WriteHeaders(HttpContext context)
    {
        var services = context.RequestServices;
        var door = services.GetRequiredService<DoorErrorWriter>().For(context).Door;
        var limiter = services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        if (limiter.GetStatistics(context) is not CallerStatistics at)
            return;
        var headers = context.Response.Headers;
        RateLimitHeaders.Add(headers, "credential", at);
        if (door is not (Door.Fuuffy or Door.CommerceLayer))
            return;

        headers["X-RateLimit-Limit"] = Text(at.Limit);
        headers["X-RateLimit-Remaining"] = Text(at.CurrentAvailablePermits);
        if (door == Door.CommerceLayer)
        {
            headers["X-RateLimit-Interval"] = Text(RateLimitHeaders.Seconds(CallerLimiter.Window));
            return;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        headers["X-RateLimit-Reset"] = Text(now.ToUnixTimeSeconds() + RateLimitHeaders.Seconds(at.NextPermit));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
