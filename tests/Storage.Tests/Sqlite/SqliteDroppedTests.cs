using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteDroppedTests : DroppedContract<SqliteEngine>;
