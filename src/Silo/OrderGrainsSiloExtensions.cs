using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using Orleans.Configuration;

namespace OrderGrains.Silo;

/// <summary>Puts a silo into a host.</summary>
public static class OrderGrainsSiloExtensions
{
    /// <summary>A call that takes longer is given up by its caller; its outcome is then unknown.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The only silo there is, with its orders and all other grains on SQLite files in one folder or on a PostgreSQL database. What opens
    /// the store is registered before Orleans, what calls grains after it: hosted services start in that order.
    /// </summary>
    public static IHostApplicationBuilder AddOrderGrainsSilo(this IHostApplicationBuilder builder)
    {
        var options = builder.GetOrderGrainsOptions();
        var orders = builder.Configuration.GetSection("OrderGrains:Orders");
        var services = builder.Services;

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<OrderGrainOptions>().Bind(orders);
        services.AddOrderStore(options, orders.Get<OrderGrainOptions>() ?? new());

        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(LoopbackPort.Free(), gatewayPort: 0, serviceId: "ordergrains", clusterId: "ordergrains");
            silo.AddGrainState(options);
            silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
            silo.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        });

        services.AddOrderOutbox();
        if (options.Demo == true)
            services.AddHostedService<DemoSeeding>();
        services.AddHealthChecks().AddCheck<SiloHealthCheck>("silo");
        return builder;
    }
}
