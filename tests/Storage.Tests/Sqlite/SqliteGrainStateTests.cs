using OrderGrains.Storage.Tests.GrainState;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteGrainStateTests(SqliteSilo silo) : GrainStateContract<SqliteSilo>(silo);
