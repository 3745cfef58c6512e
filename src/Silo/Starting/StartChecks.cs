using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace OrderGrains.Silo.Starting;

/// <summary>What can be known to go wrong before anything is opened.</summary>
internal static class StartChecks
{
    /// <summary>Whether the ports are to be had.</summary>
    /// <exception cref="SettingsException">They are not.</exception>
    public static void Run(IHost host)
    {
        var services = host.Services;
        var problems = new List<string>();
        if (services.GetService<IServer>()?.GetType().Assembly == typeof(KestrelServer).Assembly)
            problems.AddRange(ListenAddresses.Problems(services.GetRequiredService<IConfiguration>()));
        if (services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(ISiloStatusOracle)))
            problems.AddRange(SiloPorts(services.GetRequiredService<IOptions<EndpointOptions>>().Value));
        if (problems.Count > 0)
            throw new SettingsException(problems);
    }

    /// <summary>A line for each port that a silo cannot have.</summary>
    public static IReadOnlyList<string> SiloPorts(EndpointOptions endpoints)
    {
        var held = new List<Socket>();
        try
        {
            return [.. Ports(endpoints).Where(it => it.EndPoint.Port != 0)
                .Select(it => (it.Name, Problem: ListenAddresses.Problem(it.EndPoint, held)))
                .Where(it => it.Problem is not null)
                .Select(it => $"Cluster:{it.Name}: {it.Problem}")];
        }
        finally
        {
            held.ForEach(socket => socket.Dispose());
        }
    }

    private static IEnumerable<(string Name, IPEndPoint EndPoint)> Ports(EndpointOptions endpoints) =>
    [
        ("SiloPort", endpoints.SiloListeningEndpoint ?? new(endpoints.AdvertisedIPAddress, endpoints.SiloPort)),
        ("GatewayPort", endpoints.GatewayListeningEndpoint ?? new(endpoints.AdvertisedIPAddress, endpoints.GatewayPort)),
    ];
}
