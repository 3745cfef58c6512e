using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What instruments are called at <c>/metrics</c>, written apart from the exporter.</summary>
internal static class PrometheusNames
{
    /// <summary>The names of an instrument's series.</summary>
    public static IEnumerable<string> Of(InstrumentRow row) => Of(row.Name, row.Kind, row.Unit);

    public static IEnumerable<string> Of(string name, InstrumentKind kind, string unit)
    {
        var plain = name.Replace('.', '_') + (unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" });
        return kind switch
        {
            InstrumentKind.Counter => [plain + "_total"],
            InstrumentKind.Histogram => [plain + "_bucket", plain + "_sum", plain + "_count"],
            _ => [plain],
        };
    }
}
