using OrderGrains.Api.Tests.BadInput;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay.Sdk;

/// <summary>MultiSafepay's published client against the service on a port: tests/sdk/multisafepay.</summary>
public sealed class WrapperTests
{
    [Fact]
    public async Task Wrapper_TakesOrdersThroughTheirLives()
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

        await NodeTests.Run("multisafepay", service.Address.GetLeftPart(UriPartial.Authority));
    }
}
