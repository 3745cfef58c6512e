namespace OrderGrains.Api.Tests.Support;

/// <summary>All test classes share one running service; every test uses order ids of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceCollection : ICollectionFixture<Service>
{
    public const string Name = "service";
}
