namespace OrderGrains.Telemetry;

/// <summary>What answers without a write of their own rest on.</summary>
internal static class AnswerMetrics
{
    private static readonly Tally Answers = InstrumentTable.Answers.Tally();
    private static readonly int Memory = Labels.RestsOn.IndexOf(Labels.Memory);
    private static readonly int Database = Labels.RestsOn.IndexOf(Labels.Database);

    /// <summary>An answer is given from memory, under the lease, or once the database has confirmed the version.</summary>
    public static void Answered(bool fromMemory) => Answers.Add(fromMemory ? Memory : Database);
}
