using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>What every engine must do; each derives one class per group of tests.</summary>
public abstract class OrderStoreContract<TEngine> : IAsyncLifetime
    where TEngine : IStoreEngine, new()
{
    protected static CancellationToken None => CancellationToken.None;

    protected TEngine Engine { get; } = new();

    protected ManualTime Time { get; } = new(Sample.Now);

    protected IOrderStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await Engine.OpenAsync(Time);

    public virtual async Task DisposeAsync()
    {
        await Engine.CloseAsync();
        await Engine.DeleteAsync();
    }

    /// <summary>Moves the process's clock and no other.</summary>
    protected void JumpProcess(TimeSpan by)
    {
        Time.Moved = null;
        Time.Jump(by);
    }

    protected async Task ReopenAsync()
    {
        await Engine.CloseAsync();
        Store = await Engine.OpenAsync(Time);
    }

    protected async Task<OrderKey> CreateAsync(long versions = 1)
    {
        var key = Sample.NewKey();
        for (var version = 0L; version < versions; version++)
            Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(key, version), None));
        return key;
    }

    protected async Task<StoredOrder> LoadAsync(OrderKey key)
    {
        var stored = await Store.Load(key, None);
        Assert.NotNull(stored);
        return stored;
    }
}
