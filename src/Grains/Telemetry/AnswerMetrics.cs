using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>What answers without a write of their own rest on.</summary>
internal static class AnswerMetrics
{
    private static readonly Counter<long> Answers = InstrumentTable.Answers.Counter();

    private static readonly KeyValuePair<string, object?> Memory = new(Labels.RestsOn.Name, Labels.Memory);
    private static readonly KeyValuePair<string, object?> Database = new(Labels.RestsOn.Name, Labels.Database);

    /// <summary>An answer is given from memory, under the lease, or once the database has confirmed the version.</summary>
    public static void Answered(bool fromMemory) => Answers.Add(1, fromMemory ? Memory : Database);
}
