using OrderGrains.Api.Tests.BadInput;

namespace OrderGrains.Api.Tests.PublishedClients;

/// <summary>Commerce Layer's published clients; which of their methods is called where, the door's page lists.</summary>
public sealed class CommerceLayerSdkTests(ListeningService service) : IClassFixture<ListeningService>
{
    [Fact]
    public Task PublishedClients_DriveOrdersThroughTheirLives() => NodeTests.Pass("commerce-layer", service.Address);
}
