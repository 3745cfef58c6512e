using Microsoft.AspNetCore.HttpOverrides;
using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting;

/// <summary>Takes a request's address and scheme from the proxies that were named, and from nobody else.</summary>
internal static class ProxyExtensions
{
    public static IServiceCollection AddProxies(this IServiceCollection services, HttpSettings http) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();

            // However many of them there are in a row: the first address that is none of theirs is the caller's.
            options.ForwardLimit = null;
            foreach (var proxy in http.Proxies ?? [])
            {
                if (HttpSettings.TryReadNetwork(proxy, out var network))
                    options.KnownIPNetworks.Add(network);
            }
        });

    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, HttpSettings http) =>
        http.Proxies is { Length: > 0 } ? app.UseForwardedHeaders() : app;
}
