using Microsoft.AspNetCore.Cors.Infrastructure;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting;

/// <summary>What a browser may send from a page of another origin, and what that page may read.</summary>
internal static class CrossOrigin
{
    private static readonly TimeSpan PreflightAge = TimeSpan.FromMinutes(10);

    private static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>Request headers that clients of any door send.</summary>
    private static readonly string[] Common =
    [
        "Accept", "Authorization", "Content-Type", "Content-Encoding", "User-Agent", "X-Requested-With",
        "Idempotency-Key", "If-Match", "If-None-Match",
    ];

    /// <summary>Request headers that only one door's clients send (the vendors' pages, sections on authentication and transport).</summary>
    private static readonly (Door Door, string[] Headers)[] Own =
    [
        (Door.MultiSafepay, ["api_key", "api-key", "X-HTTP-Method-Override"]),
        (Door.Centra, ["API-Authorization"]),
        (Door.ElasticPath,
        [
            "X-MOLTIN-APPLICATION", "X-MOLTIN-AUTH-STORE", "X-MOLTIN-CURRENCY", "X-MOLTIN-CUSTOMER-TOKEN", "X-MOLTIN-LANGUAGE",
            "X-MOLTIN-SDK-LANGUAGE", "X-MOLTIN-SDK-VERSION", "EP-ACCOUNT-MANAGEMENT-AUTHENTICATION-TOKEN", "EP-Channel", "EP-Context-Tag",
        ]),
        (Door.Manage, ["X-Api-Key"]),
    ];

    /// <summary>Response headers that scripts could not read otherwise.</summary>
    private static readonly string[] Read =
    [
        "Allow", "ETag", "Idempotent-Replayed", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After",
        "WWW-Authenticate", "X-RateLimit-Interval", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset",
    ];

    /// <summary>Without any setting every origin is allowed in Development, and none elsewhere.</summary>
    public static void AddCrossOrigin(this WebApplicationBuilder builder, CorsSettings settings)
    {
        var origins = settings.AllowedOrigins ?? (builder.Environment.IsDevelopment() ? [CorsSettings.Any] : []);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Allow(policy, origins)));
    }

    /// <summary>Only a browser's request across origins names its own; no other pays.</summary>
    public static void UseCrossOrigin(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Headers.Origin.Count > 0, browsers => browsers.UseCors());

    private static void Allow(CorsPolicyBuilder policy, string[] origins)
    {
        if (origins.Contains(CorsSettings.Any))
            policy.AllowAnyOrigin();
        else
            policy.WithOrigins(origins);
        policy.WithMethods(Methods)
            .WithHeaders([.. Common, .. Own.SelectMany(own => own.Headers)])
            .WithExposedHeaders(Read)
            .SetPreflightMaxAge(PreflightAge);
    }
}
