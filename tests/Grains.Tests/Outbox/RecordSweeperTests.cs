using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders.Outbox;
using OrderGrains.Tests.Testing;
using Xunit;

namespace OrderGrains.Tests.Outbox;

public sealed class RecordSweeperTests
{
    [Fact]
    public async Task Start_DropsWhatIsOlderThanADay()
    {
        var store = new OutboxStore();
        var time = new ManualTime();
        using var sweeper = new RecordSweeper(store, time, NullLogger<RecordSweeper>.Instance);

        await sweeper.StartAsync(default);
        await store.Swept.Task;
        await sweeper.StopAsync(default);

        Assert.Equal([time.GetUtcNow() - TimeSpan.FromDays(1)], store.Sweeps);
    }
}
