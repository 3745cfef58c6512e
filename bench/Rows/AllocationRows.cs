using OrderGrains.Bench.Allocations;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;

namespace OrderGrains.Bench.Rows;

/// <summary>Bytes allocated: by a request through the whole service in this process, and by the steps of an update inside it.</summary>
internal static class AllocationRows
{
    public static Task<IReadOnlyList<Row>> Measure(BenchContext context) => Measure(context.Workspace.Folder("allocations"));

    /// <param name="folder">Where the service keeps its data.</param>
    public static async Task<IReadOnlyList<Row>> Measure(string folder)
    {
        await using var service = await LocalService.Start(folder);
        service.CreateOrder(0);
        var steps = new OrderSteps(await service.Order(0));
        var update = new UpdateRequest();
        var same = Requests.Repeat(0);
        var read = Requests.Get($"/orders/{Requests.OrderId(0)}");
        return
        [
            Row("decide an update", AllocationMeter.OnThisThread(steps.Decide), new(16, null, "KB", AtMost: true)),
            Row("prepare its commit", AllocationMeter.OnThisThread(steps.Prepare), new(12, null, "KB", AtMost: true)),
            Row("read of a warm order", AllocationMeter.InProcess(() => service.Ask(read, 200)), new(8, 4, "KB", AtMost: true)),
            Row("PATCH that changes nothing", AllocationMeter.InProcess(() => service.Ask(same, 200)), new(8, 4, "KB", AtMost: true)),
            Row("PATCH", AllocationMeter.InProcess(() => service.Ask(update.Next(0), 200)), new(24, null, "KB", AtMost: true)),
        ];
    }

    private static Row Row(string name, double bytes, Bar bar) => new()
    {
        Name = $"{name}: {Names.Project}",
        Against = "allocated",
        Figure = bytes / 1024,
        Unit = "KB",
        Bar = bar,
    };
}
