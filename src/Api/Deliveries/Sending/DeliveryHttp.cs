using System.Net;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>Registers the client that messages are sent by.</summary>
internal static class DeliveryHttp
{
    /// <summary>What is kept of an answer's head, in KiB.</summary>
    private const int MostHeaders = 16;

    public static void AddDeliveryClient(this IServiceCollection services)
    {
        services.AddSingleton(
            provider => new CheckedConnections(provider.GetRequiredService<DeliveryTargets>(), Dns.GetHostAddressesAsync));
        services.AddSingleton<IDeliveryClient, DeliveryClient>();

        // Its loggers would write every URL down; some hold secrets.
        services.AddHttpClient(DeliveryClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<CheckedConnections>()));
    }

    /// <summary>
    /// No redirections, cookies, proxies, credentials or trace headers: a receiver gets what is meant for it, and nobody else does. What is
    /// left of an answer is not waited for.
    /// </summary>
    private static SocketsHttpHandler Handler(CheckedConnections connections) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectCallback = connections.Open,
        MaxResponseHeadersLength = MostHeaders,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
