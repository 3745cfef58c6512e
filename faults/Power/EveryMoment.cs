using OrderGrains.Orders.Audit;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;
using OrderGrains.Silo;

namespace OrderGrains.Faults.Power;

/// <summary>Cuts the power at one moment of a script after another, on copies of its files, and looks at what is left.</summary>
internal sealed class EveryMoment(PowerTape tape)
{
    /// <summary>How many times the power was cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>What was lost or wrong, a line each.</summary>
    /// <param name="most">At most so many moments, evenly spread; each twice, with nothing written by itself and with some.</param>
    public async Task<IReadOnlyList<string>> Run(int most = int.MaxValue)
    {
        var moments = tape.Log.Moments.Where(moment => moment >= tape.Script.Start).ToArray();
        var step = Math.Max(1, (double)moments.Length / most);
        List<string> wrong = [];
        for (var place = moments.Length - 1.0; place >= 0; place -= step)
        {
            var moment = moments[(int)place];
            wrong.AddRange(await Cut(moment, seed: null));
            wrong.AddRange(await Cut(moment, unchecked((int)moment)));
        }

        return wrong;
    }

    private async Task<IEnumerable<string>> Cut(long moment, int? seed)
    {
        Cuts++;
        var copy = await tape.Image.Copy(tape.Copies);
        new PowerCut(tape.Log, copy, moment, seed).Make();
        var wrong = await Look(copy, moment);
        return wrong.Select(text => $"cut at {moment}, {(seed is null ? "nothing" : "some")} of the rest written: {text}");
    }

    private async Task<List<string>> Look(PowerImage copy, long moment)
    {
        var wrong = new List<string>();
        try
        {
            await using var server = tape.IsOnFiles ? null : await PostgresServer.StartCopyAsync(tape.Copies);
            var options = new OrderGrainsOptions { DataDirectory = copy.Folder, Database = server?.ConnectionString() };
            var tap = new VersionTap(options.AuditSource());
            await OrderAuditor.Run(tap, finding => wrong.Add(finding.ToString()), CancellationToken.None);
            wrong.AddRange(from promise in tape.Script.Promises
                           where promise.Position <= moment && tap.Version(promise.Order) < promise.Version
                           select $"order {promise.Order} is at version {tap.Version(promise.Order)}, not {promise.Version}");
        }
        catch (Exception e) when (e is OrderStoreException or InvalidOperationException or TimeoutException)
        {
            wrong.Add($"it does not come back: {e.Message}");
        }

        return wrong;
    }
}
