using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresTelemetryTests() : TelemetryContract<PostgresEngine>(Labels.Postgres);
