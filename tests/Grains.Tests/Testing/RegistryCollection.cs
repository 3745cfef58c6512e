namespace OrderGrains.Tests.Testing;

/// <summary>Tests that share one <see cref="RegistryCluster"/>; each uses ids of its own.</summary>
[CollectionDefinition(Name)]
public sealed class RegistryCollection : ICollectionFixture<RegistryCluster>
{
    public const string Name = "registry";
}
