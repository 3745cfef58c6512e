using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Silo;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// The silo inside this process, without HTTP: calls per second, what an active order costs in memory, and what many of them cost an
/// update.
/// </summary>
internal static class GrainRows
{
    private const int Callers = 128;
    private const int Few = 1000;

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        var folder = context.Workspace.Folder("grains");
        var orders = Math.Max(context.Options.Orders, Few);
        List<Row> rows = [];

        BenchContext.Say($"in process: creating {orders} orders");
        using (var host = await Start(folder))
        {
            var silo = new SiloCalls(host.Services.GetRequiredService<IGrainFactory>());
            await SiloCalls.ForEach(orders, silo.Create);
            await host.StopAsync();
        }

        using var restarted = await Start(folder);
        var calls = new SiloCalls(restarted.Services.GetRequiredService<IGrainFactory>());
        await SiloCalls.ForEach(Few, calls.Read);
        var reads = await Repeat(context, "in process, reads", Few, calls.Read);
        var few = await Repeat(context, $"in process, updates, {Few} orders", Few, calls.Update);

        BenchContext.Say($"in process: activating {orders} orders");
        var before = Heap();
        var bytes = await calls.JsonBytes(Few, orders);
        var perOrder = (Heap() - before - bytes) / (double)(orders - Few);
        var many = await Repeat(context, $"in process, updates, {orders} orders", orders, calls.Update);
        await restarted.StopAsync();

        rows.Add(Row.Of("in process, reads, 128", reads));
        rows.Add(Row.Of($"in process, updates, {Few} active orders, 128", few));
        rows.Add(Row.Of($"in process, updates, {orders} active orders, 128", many) with
        {
            Against = $"{Few} active orders",
            Figure = many.RatioTo(few),
        });
        rows.Add(new Row
        {
            Name = $"memory per active order beyond its JSON ({bytes / (orders - Few)} bytes), {orders} active",
            Against = "live heap",
            Figure = perOrder / 1024,
            Unit = "KB",
            Bar = new Bar(8, 3, "KB", AtMost: true),
        });
        return rows;
    }

    private static async Task<Standing> Repeat(BenchContext context, string what, int orders, Func<int, Task> call)
    {
        BenchContext.Say(what);
        List<Round> rounds = [];
        for (var round = -1; round < context.Options.Rounds; round++)
        {
            var done = await ClosedLoop.Run(
                Callers,
                TimeSpan.FromSeconds(round < 0 ? context.Options.WarmUp : context.Options.Seconds),
                (_, random) => new ValueTask(call((int)(random % orders))));
            if (round >= 0)
                rounds.Add(done);
        }

        return new Standing(Names.Project, rounds);
    }

    private static async Task<IHost> Start(string folder)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("OrderGrains:DataDirectory", folder), new("OrderGrains:Demo", "false")]);
        builder.Logging.ClearProviders();
        builder.AddOrderGrainsSilo(builder.GetOrderGrainsOptions());
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
