using System.Diagnostics.CodeAnalysis;

namespace OrderGrains.Storage.Tests.Postgres.Server;

/// <summary>Tests that need a PostgreSQL server.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's word for it.")]
public sealed class PostgresTests : ICollectionFixture<SharedServer>
{
    public const string Name = "PostgreSQL";
}
