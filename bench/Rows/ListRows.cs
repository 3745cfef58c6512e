using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What a list costs: the processor time of the service's process for a page of 25 orders with what is included in it, against that for one
/// of them, warm, from the same door with the same included.
/// </summary>
internal static class ListRows
{
    private const int Connections = 8;
    private const int Orders = 1000;
    private const int Listed = 25;

    // Some of the demonstration's own orders wait for their payment: Centra passes those over.
    private const string AfterTheDemonstrations = "2026-01-01";
    private const string TwoIncludes = "include=line_items,billing_address";

    private static readonly Bar Cheap = new(20, null, AtMost: true);

    private static readonly (string Name, string List, string Read, string Items)[] Lists =
    [
        ("Commerce Layer, two includes", "/api/orders?page[size]=25&" + TwoIncludes, "/api/orders/{0}?" + TwoIncludes, "data"),
        ("Elastic Path, items included", "/v2/orders?page[limit]=25&include=items", "/v2/orders/{0}?include=items", "data"),
        ("MultiSafepay, transactions", "/v1/json/transactions?limit=25", "/v1/json/orders/{0}", "data"),
        ("Centra", "/centra/orders?limit=25&newer_than=" + AfterTheDemonstrations, "/centra/orders?order={0}", "orders"),
    ];

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        using var api = await ServerProcess.StartApi(context.Workspace.Folder("lists"));
        using var shop = await ShopClient.Open(api.Address);
        await shop.Seed(Orders);
        List<Row> rows = [];
        foreach (var (name, list, read, items) in Lists)
        {
            await shop.Check(list, items, Listed);
            rows.Add(await TakeTurns(context, name, list, read.Replace("{0}", ShopClient.OrderId(0), StringComparison.Ordinal), shop, api));
        }

        return rows;
    }

    private static async Task<Row> TakeTurns(
        BenchContext context, string name, string list, string read, ShopClient shop, ServerProcess api)
    {
        BenchContext.Say(name);
        List<double> ratios = [];
        for (var round = -1; round < context.Options.Rounds; round++)
        {
            var seconds = TimeSpan.FromSeconds(round < 0 ? context.Options.WarmUp : context.Options.Seconds);
            var many = await PerRequest(list, seconds, shop, api);
            var one = await PerRequest(read, seconds, shop, api);
            BenchContext.Say($"{many:0} µs against {one:0} µs");
            if (round >= 0)
                ratios.Add(many / one);
        }

        return new()
        {
            Name = $"processor time, list of {Listed} orders, {name}: {Names.Project}",
            Against = "read of one of them",
            Figure = Standing.Median(ratios),
            Bar = Cheap,
        };
    }

    /// <summary>In microseconds.</summary>
    private static async Task<double> PerRequest(string path, TimeSpan duration, ShopClient shop, ServerProcess api)
    {
        var expected = await shop.Get(path);
        var before = api.ProcessorTime;
        var round = await ClosedLoop.Run(Connections, duration, async (_, _) =>
        {
            if (!(await shop.Get(path)).AsSpan().SequenceEqual(expected))
                throw new InvalidDataException($"GET {path} was answered differently from before.");
        });
        return (api.ProcessorTime - before).TotalMicroseconds / round.Count;
    }
}
