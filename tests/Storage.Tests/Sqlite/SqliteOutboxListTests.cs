using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteOutboxListTests : OutboxListContract<SqliteEngine>;
