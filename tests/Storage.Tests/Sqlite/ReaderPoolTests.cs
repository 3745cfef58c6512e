using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Reading;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>A read that takes for ever ends when nobody waits for it any more, or when it has had its time.</summary>
public sealed class ReaderPoolTests : IAsyncLifetime, IDisposable
{
    private const string Endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";

    private readonly SqliteEngine _engine = new();
    private SqliteConnection _connection = null!;

    [Fact]
    public async Task Read_GivenUpWhileItRuns_Stops()
    {
        using var pool = Pool(TimeSpan.FromMinutes(5));
        using var patience = new CancellationTokenSource();
        var begun = new TaskCompletionSource();

        var reading = pool.Read(_ => Run(begun), patience.Token);
        await begun.Task;
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(7, await pool.Read(_ => 7, CancellationToken.None));
    }

    [Fact]
    public async Task Read_LongerThanItsTime_IsStoppedAndFails()
    {
        using var pool = Pool(TimeSpan.FromMilliseconds(20));

        await Assert.ThrowsAsync<OrderStoreException>(() => pool.Read(_ => Run(new()), CancellationToken.None));
    }

    public void Dispose() => _engine.Dispose();

    public Task InitializeAsync() => _engine.OpenAsync(TimeProvider.System);

    public async Task DisposeAsync()
    {
        await _engine.CloseAsync();
        await _engine.DeleteAsync();
    }

    private ReaderPool Pool(TimeSpan patience) => new(
        () => new(_connection = Connections.OpenReader(_engine.Options.OrdersFile, TimeSpan.FromSeconds(1))), 1, patience);

    private long Run(TaskCompletionSource begun)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = Endless;
        begun.TrySetResult();
        return (long)command.ExecuteScalar()!;
    }
}
