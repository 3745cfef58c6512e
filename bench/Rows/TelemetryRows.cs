using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What telemetry costs: the processor time of an update while traces, metrics and logs are sent to a collector, against the same service's
/// that sends nothing. As it comes, ten requests a second are traced; what it costs to trace every one informs.
/// </summary>
internal static class TelemetryRows
{
    private const int Connections = 64;
    private const int Orders = 1000;
    private const string Off = "telemetry off";

    /// <summary>Of each round. A few percent show only over many, and what is sent now and then counts only over all of them.</summary>
    private const int Turns = 20;

    /// <summary>What informs only needs fewer.</summary>
    private const int TracedTurns = 4;

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
        var (plain, usual, every) = (new Spent(), new Spent(), new Spent());
        BenchContext.Say($"{engine}, processor time of an update");
        for (var round = 0; round < context.Options.Rounds; round++)
        {
            var (off, on, traced) = await Round(context, $"{engine}-{round}", name => settings($"{name}_{round}"), sink);
            BenchContext.Say($"off {off.PerUpdate:0.0} µs, on {on.PerUpdate:0.0} µs, all traced {traced.PerUpdate:0.0} µs");
            (plain, usual, every) = (plain + off, usual + on, every + traced);
        }

        sink.Check();
        var name = $"{engine}, processor time of an update";
        return
        [
            new() { Name = $"{name}, telemetry on", Against = Off, Figure = usual.PerUpdate / plain.PerUpdate, Bar = Dearer },
            new() { Name = $"{name}, every request traced", Against = Off, Figure = every.PerUpdate / plain.PerUpdate },
        ];
    }

    /// <summary>With servers of its own: how well what is hot is compiled differs by some percent from one process to the next.</summary>
    private static async Task<(Spent Off, Spent On, Spent Traced)> Round(
        BenchContext context, string name, Func<string, Task<Dictionary<string, string>>> settings, OtlpSink sink)
    {
        var all = new Dictionary<string, string>(sink.Variables) { ["OTEL_TRACES_SAMPLER"] = "always_on" };
        using var off = await Start(context, name, "off", settings, []);
        using var on = await Start(context, name, "on", settings, sink.Variables);
        using var traced = await Start(context, name, "traced", settings, all);
        var (warmUp, turn) = (TimeSpan.FromSeconds(context.Options.WarmUp), TimeSpan.FromSeconds(context.Options.Seconds));

        await InTurns(1, warmUp, off, on);
        var (plain, usual) = await InTurns(Turns, turn, off, on);
        await traced.Work(warmUp);
        var every = new Spent();
        for (var count = 0; count < TracedTurns; count++)
            every += await traced.Work(turn);
        return (plain, usual, every);
    }

    /// <summary>Back and forth: whoever comes after another finds caches and the database as that one left them.</summary>
    private static async Task<(Spent Off, Spent On)> InTurns(int turns, TimeSpan each, Measured off, Measured on)
    {
        var (plain, usual) = (new Spent(), new Spent());
        for (var turn = 0; turn < turns; turn++)
        {
            if (turn % 2 == 0)
                plain += await off.Work(each);
            usual += await on.Work(each);
            if (turn % 2 == 1)
                plain += await off.Work(each);
        }

        return (plain, usual);
    }

    private static async Task<Measured> Start(
        BenchContext context,
        string round,
        string name,
        Func<string, Task<Dictionary<string, string>>> settings,
        Dictionary<string, string> variables)
    {
        var all = await settings($"telemetry_{name}");
        foreach (var (variable, value) in variables)
            all[variable] = value;
        var server = await ServerProcess.StartApi(context.Workspace.Folder($"telemetry-{round}-{name}"), all);
        var measured = new Measured(new HttpContestant(name, server.Address), server);
        await measured.Client.Seed(Orders);
        return measured;
    }

    private sealed record Measured(HttpContestant Client, ServerProcess Server) : IDisposable
    {
        public async Task<Spent> Work(TimeSpan duration)
        {
            var before = Server.ProcessorTime;
            var round = await Client.Run(new(Connections, Orders), duration);
            return new(Server.ProcessorTime - before, round.Count);
        }

        public void Dispose()
        {
            Client.Dispose();
            Server.Dispose();
        }
    }

    private readonly record struct Spent(TimeSpan Time, long Updates)
    {
        /// <summary>In microseconds.</summary>
        public double PerUpdate => Time.TotalMicroseconds / Updates;

        public static Spent operator +(Spent one, Spent other) => new(one.Time + other.Time, one.Updates + other.Updates);
    }
}
