using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What telemetry costs: the processor time of an update while traces, metrics and logs are sent to a collector, against the same service's
/// that sends nothing. As it comes, one request in a hundred is traced; what it costs to trace every one informs.
/// </summary>
internal static class TelemetryRows
{
    private const int Connections = 64;
    private const int Orders = 1000;
    private const string Off = "telemetry off";

    /// <summary>A few percent show only in the median of many rounds.</summary>
    private const int RoundsOfEach = 20;

    /// <summary>What informs only needs fewer.</summary>
    private const int TracedEvery = 5;

    private static readonly Bar Dearer = new(1.05, null, AtMost: true);

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        await using var databases = await Databases.Start(context.Workspace.Folder("telemetry-postgres"));
        return
        [
            .. await Measure(context, "SQLite", _ => Task.FromResult(new Dictionary<string, string>())),
            .. await Measure(context, "PostgreSQL", async name => new() { ["ORDERGRAINS__Database"] = await databases.Create(name) }),
        ];
    }

    private static async Task<IReadOnlyList<Row>> Measure(
        BenchContext context, string engine, Func<string, Task<Dictionary<string, string>>> settings)
    {
        await using var sink = await OtlpSink.Start();
        var all = new Dictionary<string, string>(sink.Variables) { ["OTEL_TRACES_SAMPLER"] = "always_on" };
        using var off = await Start(context, engine, "off", settings, []);
        using var on = await Start(context, engine, "on", settings, sink.Variables);
        using var traced = await Start(context, engine, "traced", settings, all);

        List<double> ratios = [];
        List<double> tracedRatios = [];
        BenchContext.Say($"{engine}, processor time of an update");
        for (var round = -1; round < context.Options.Rounds * RoundsOfEach; round++)
        {
            var isWarmUp = round < 0;
            var seconds = TimeSpan.FromSeconds(isWarmUp ? context.Options.WarmUp : context.Options.Seconds);
            var (plain, usual) = await TakeTurns(round, seconds, off, on);
            if (!isWarmUp)
                ratios.Add(usual / plain);
            BenchContext.Say($"off {plain:0.0} µs, on {usual:0.0} µs");
            if (!isWarmUp && round % TracedEvery > 0)
                continue;

            var every = await traced.PerUpdate(seconds);
            if (!isWarmUp)
                tracedRatios.Add(every / plain);
            BenchContext.Say($"every request traced {every:0.0} µs");
        }

        sink.Check();
        var name = $"{engine}, processor time of an update";
        return
        [
            new() { Name = $"{name}, telemetry on", Against = Off, Figure = Standing.Median(ratios), Bar = Dearer },
            new() { Name = $"{name}, every request traced", Against = Off, Figure = Standing.Median(tracedRatios) },
        ];
    }

    /// <summary>Back and forth: whoever comes after another finds caches and the database as that one left them.</summary>
    private static async Task<(double Plain, double Usual)> TakeTurns(int round, TimeSpan seconds, Measured off, Measured on)
    {
        if (round % 2 == 0)
            return (await off.PerUpdate(seconds), await on.PerUpdate(seconds));
        var usual = await on.PerUpdate(seconds);
        return (await off.PerUpdate(seconds), usual);
    }

    private static async Task<Measured> Start(
        BenchContext context,
        string engine,
        string name,
        Func<string, Task<Dictionary<string, string>>> settings,
        Dictionary<string, string> variables)
    {
        var all = await settings($"telemetry_{name}");
        foreach (var (variable, value) in variables)
            all[variable] = value;
        var server = await ServerProcess.StartApi(context.Workspace.Folder($"telemetry-{engine}-{name}"), all);
        var measured = new Measured(new HttpContestant(name, server.Address), server);
        await measured.Client.Seed(Orders);
        return measured;
    }

    private sealed record Measured(HttpContestant Client, ServerProcess Server) : IDisposable
    {
        /// <summary>In microseconds.</summary>
        public async Task<double> PerUpdate(TimeSpan duration)
        {
            var before = Server.ProcessorTime;
            var round = await Client.Run(new(Connections, Orders), duration);
            return (Server.ProcessorTime - before).TotalMicroseconds / round.Count;
        }

        public void Dispose()
        {
            Client.Dispose();
            Server.Dispose();
        }
    }
}
