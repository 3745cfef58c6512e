using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;

namespace OrderGrains.Bench.Rows;

/// <summary>Reads of warm orders, from their grains, against an empty endpoint that answers the same bytes.</summary>
internal static class ReadRows
{
    public static async Task<IEnumerable<Row>> Measure(
        BenchContext context, string name, HttpContestant project, HttpContestant floor, Bar? bar)
    {
        BenchContext.Say(name);
        var workload = new Workload(64, Orders: 1000, Reads: true);
        await Equip(project, floor);
        var standings = await Contest.Run(context.Options, (project, workload), (floor, workload));
        return [Row.Of(name, standings[0], standings[1], bar), Row.Of(name, standings[1])];
    }

    /// <summary>Tells the empty endpoint what the service answers.</summary>
    public static async Task Equip(HttpContestant project, HttpContestant floor)
    {
        var order = await project.Ask(Requests.Get($"/orders/{Requests.OrderId(0)}"), 200);
        await floor.Ask(
            Requests.Post("/manage/orders", $$"""{"id":"{{Requests.OrderId(0)}}","answer":"{{Convert.ToBase64String(order)}}"}"""), 201);
    }
}
