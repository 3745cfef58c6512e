using OrderGrains.Storage.Tests.GrainState;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresGrainStateTests(PostgresSilo silo) : GrainStateContract<PostgresSilo>(silo);
