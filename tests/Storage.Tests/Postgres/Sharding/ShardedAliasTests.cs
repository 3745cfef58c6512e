using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres.Sharding;

[Collection(PostgresTests.Name)]
public sealed class ShardedAliasTests : AliasContract<ShardedEngine>;
