using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing.Stores;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class CommandLooksTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A key is used again when its time is over, and then the database's clock is set back.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task OfKey_TwoRecordsThatAreStillKept_FindsTheLater(int first, int second)
    {
        var store = new MemoryOrderStore(TimeProvider.System);
        var order = Samples.Pending with { Version = 2 };
        var key = new OrderKey(order.Merchant, order.Id);
        await store.Commit(
            new() { Key = key, ExpectedVersion = 0, Order = order, Records = [Record(first), Record(second)] }, CancellationToken.None);

        var found = await new CommandLooks(key, store).OfKey(Ids.Of("id"));

        Assert.Equal(2, found?.Version);
    }

    private static IdempotencyRecord Record(int version) => new()
    {
        Id = Ids.Of("id"),
        Fingerprint = Ids.Of("f"),
        CommandId = Guid.NewGuid(),
        Version = version,
        At = Now.AddDays(version),
    };
}
