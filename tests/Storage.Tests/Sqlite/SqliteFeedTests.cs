using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteFeedTests : FeedContract<SqliteEngine>;
