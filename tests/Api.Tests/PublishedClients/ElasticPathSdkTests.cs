using OrderGrains.Api.Tests.BadInput;

namespace OrderGrains.Api.Tests.PublishedClients;

/// <summary>Elastic Path's three published clients; which of their methods is called where, the door's page lists.</summary>
public sealed class ElasticPathSdkTests(ListeningService service) : IClassFixture<ListeningService>
{
    [Fact]
    public Task PublishedClients_DriveOrdersThroughTheirLives() => NodeTests.Pass("elastic-path", service.Address);
}
