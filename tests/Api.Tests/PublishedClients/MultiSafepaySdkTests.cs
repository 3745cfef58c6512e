using OrderGrains.Api.Tests.BadInput;

namespace OrderGrains.Api.Tests.PublishedClients;

/// <summary>MultiSafepay's published client, every method of it; its shop is told of its orders on this machine.</summary>
public sealed class MultiSafepaySdkTests
{
    [Fact]
    public async Task PublishedClient_DrivesOrdersThroughTheirLives()
    {
        using var service = new ListeningService(new()
        {
            Host = host =>
            {
                host.UseSetting("OrderGrains:Deliveries:AllowHttp", "true");
                host.UseSetting("OrderGrains:Deliveries:AllowedNetworks", "127.0.0.1");
            },
        });
        await service.InitializeAsync();

        await NodeTests.Pass("multisafepay", service.Address);
    }
}
