using System.Diagnostics.Metrics;

namespace OrderGrains.Orders;

/// <summary>What answers without a write of their own rest on.</summary>
internal static class AnswerMetrics
{
    private static readonly Meter Meter = new("OrderGrains");

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "ordergrains.order.answers", "{answer}", "Answers of orders without a write of their own, by what they rest on.");

    private static readonly KeyValuePair<string, object?> Memory = new("rests.on", "memory");
    private static readonly KeyValuePair<string, object?> Database = new("rests.on", "database");

    /// <summary>An answer is given from memory, under the lease, or once the database has confirmed the version.</summary>
    public static void Answered(bool fromMemory) => Answers.Add(1, fromMemory ? Memory : Database);
}
