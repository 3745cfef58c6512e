using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders.Outbox;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

public sealed class RecordSweeperTests
{
    [Fact]
    public async Task Start_SweepsAtOnce()
    {
        var store = new OutboxStore();
        using var sweeper = new RecordSweeper(store, new ManualTime(), NullLogger<RecordSweeper>.Instance);

        await sweeper.StartAsync(default);
        await store.Swept.Task;
        await sweeper.StopAsync(default);
    }
}
