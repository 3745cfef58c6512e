using OrderGrains.Telemetry;

namespace OrderGrains.Silo.Telemetry;

/// <summary>
/// The framework's instruments that the dashboard and the alerts rest on, by the names of OpenTelemetry's semantic conventions. Their
/// meters have more. Labels are named where the doors add them.
/// </summary>
internal static class StandardInstruments
{
    public static readonly IReadOnlyList<InstrumentRow> Rows =
    [
        new("http.server.request.duration", InstrumentKind.Histogram, "s", "How long requests took", Labels.Door, Labels.Outcome),
        new("http.server.active_requests", InstrumentKind.UpDownCounter, "{request}", "Requests under way"),
        new("kestrel.active_connections", InstrumentKind.UpDownCounter, "{connection}", "Connections of clients"),
        new("kestrel.rejected_connections", InstrumentKind.Counter, "{connection}", "Connections above `MaxConnections`; they were closed"),
        new("db.client.operation.duration", InstrumentKind.Histogram, "s", "How long commands took on PostgreSQL"),
        new("db.client.connection.count", InstrumentKind.UpDownCounter, "{connection}", "Connections to PostgreSQL, by pool and state"),
        new("dotnet.process.cpu.time", InstrumentKind.Counter, "s", "Processor time"),
        new("dotnet.process.memory.working_set", InstrumentKind.UpDownCounter, "By", "Memory"),
    ];
}
