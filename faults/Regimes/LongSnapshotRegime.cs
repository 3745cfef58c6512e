using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// A transaction reads one state of the database and stays open, as a dump does: nothing that was overwritten since can be cleared away.
/// Updates may become slower with that, but not without end.
/// </summary>
internal sealed class LongSnapshotRegime : IRegime
{
    /// <summary>How much longer an update may take in the last third than in the first.</summary>
    private const double Bar = 5;

    /// <summary>Updates in a third, from which on their times say something.</summary>
    private const int Enough = 200;

    public string Name => "long-snapshot";

    public async Task Run(Scene scene)
    {
        await using var connection = new NpgsqlConnection(scene.Cluster.Server!.ConnectionString() + ";Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await using (var command = new NpgsqlCommand("SELECT count(*) FROM orders", connection, transaction))
            await command.ExecuteScalarAsync();
        scene.Mark();
        var begin = Stopwatch.GetTimestamp();
        while (!scene.IsOver)
            await scene.Calm(0.5, 1);

        var third = (Stopwatch.GetTimestamp() - begin) / 3;
        var first = Times(scene.Load, begin, begin + third);
        var last = Times(scene.Load, begin + (2 * third), begin + (3 * third));
        if (first.Length < Enough || last.Length < Enough)
            return;
        var (early, late) = (first[first.Length / 2], last[last.Length / 2]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"an update takes {early.TotalMilliseconds:F1} ms in the first third and {late.TotalMilliseconds:F1} ms in the last");
        scene.Note(text);
        if (late > early * Bar)
            scene.Complain(text);
    }

    /// <summary>From the shortest to the longest.</summary>
    private static TimeSpan[] Times(Workload load, long from, long to) =>
    [
        .. load.Recorded
            .Where(call => call.Start >= from && call.Start < to && call.Answer.Kind == AnswerKind.Accepted)
            .Select(call => Stopwatch.GetElapsedTime(call.Start, call.End))
            .Order(),
    ];
}
