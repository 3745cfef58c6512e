using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Tests.Sqlite;

public sealed class SqliteTelemetryTests() : TelemetryContract<SqliteEngine>(Labels.Sqlite);
