namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>Tests on a database of their own, which is empty and without the schema until somebody opens a store on it.</summary>
public abstract class PostgresTest : IAsyncLifetime, IAsyncDisposable
{
    protected static CancellationToken None => CancellationToken.None;

    protected PostgresEngine Engine { get; } = new();

    public virtual Task InitializeAsync() => Engine.CreateAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public virtual async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns when somebody waits for a lock, as <paramref name="work"/> should.</summary>
    protected async Task UntilItWaitsAsync(Task work)
    {
        while (await Engine.AskAsync("SELECT count(*) FROM pg_locks WHERE NOT granted") is 0L)
            Assert.False(work.IsCompleted);
    }
}
