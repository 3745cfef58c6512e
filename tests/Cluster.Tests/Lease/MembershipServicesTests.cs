using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderGrains.Silo;
using OrderGrains.Silo.Clustering;

namespace OrderGrains.Cluster.Tests.Lease;

public sealed class MembershipServicesTests
{
    [Theory]
    [InlineData(3, 60, 90)]
    [InlineData(60, 1, 90)]
    public void AddMembershipLease_WhateverMakesItWait_LeavesHalfAMinuteToStop(int drainSeconds, int leaseSeconds, int stopSeconds)
    {
        var options = new OrderGrainsOptions { Mode = ServiceMode.Node, DrainDelay = TimeSpan.FromSeconds(drainSeconds) };
        options.Cluster.LeaseTime = TimeSpan.FromSeconds(leaseSeconds);
        var services = new ServiceCollection();

        services.AddMembershipLease(options, "silo");

        using var provider = services.BuildServiceProvider();
        var host = provider.GetRequiredService<IOptions<HostOptions>>().Value;
        Assert.Equal(TimeSpan.FromSeconds(stopSeconds), host.ShutdownTimeout);
    }
}
