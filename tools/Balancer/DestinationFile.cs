using Yarp.ReverseProxy.Configuration;

namespace OrderGrains.Balancer;

/// <summary>Reads the addresses from a file, one a line, again and again: they come and go while the balancer runs.</summary>
internal sealed class DestinationFile(IConfiguration configuration, InMemoryConfigProvider proxy, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string _path = configuration["Destinations"]
        ?? throw new InvalidOperationException("--Destinations must name a file with an address on each line.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string[] known = [];
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            var addresses = File.Exists(_path) ? await File.ReadAllLinesAsync(_path, stoppingToken) : [];
            if (addresses.SequenceEqual(known))
                continue;
            known = addresses;
            proxy.Update(Destinations.Routes, Destinations.Clusters(addresses.Where(address => address.Length > 0).Distinct()));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
