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
}
