using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OrderGrains.Orders;
using OrderGrains.Orders.Outbox;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

public sealed class RecordSweeperTests
{
    [Fact]
    public async Task Start_DropsWhatIsOlderThanTheKeepTime()
    {
        var store = new OutboxStore();
        var time = new ManualTime();
        var options = Options.Create(new OrderGrainOptions { IdempotencyKeepTime = TimeSpan.FromDays(2) });
        using var sweeper = new RecordSweeper(store, time, options, NullLogger<RecordSweeper>.Instance);

        await sweeper.StartAsync(default);
        await store.Swept.Task;
        await sweeper.StopAsync(default);

        Assert.Equal([time.GetUtcNow() - TimeSpan.FromDays(2)], store.Sweeps);
    }
}
