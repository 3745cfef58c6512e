using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Cluster.Tests.Clusters;

/// <summary>Where settings are taken from, and that they arrive.</summary>
public sealed class SettingsReadingTests
{
    [Fact]
    public void AddOrderGrainsSilo_KeysInTheSectionAndAtTheRoot_TheRootFillsWhatTheSectionLeavesOut()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Orders:MaxPending", "8"),
            new("OrderGrains:Orders:MaxPending", "7"),
            new("Orders:IdempotencyKeepTime", "2.00:00:00"),
        ]);

        builder.AddOrderGrainsSilo(builder.GetOrderGrainsOptions());

        using var host = builder.Build();
        var orders = host.Services.GetRequiredService<IOptions<OrderGrainOptions>>().Value;
        Assert.Equal((7, TimeSpan.FromDays(2)), (orders.MaxPending, orders.IdempotencyKeepTime));
    }
}
