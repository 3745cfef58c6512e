namespace OrderGrains.Orders.Writing;

/// <summary>
/// Where work goes that would keep a grain from its other callers: onto the thread pool, a few pieces at a time so that the pool keeps
/// threads for everybody else. The only place where grains leave their scheduler.
/// </summary>
public sealed class OffTurn : IDisposable
{
    private readonly SemaphoreSlim _slots = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly TaskScheduler _elsewhere;

    public OffTurn()
        : this(TaskScheduler.Default)
    {
    }

    /// <param name="elsewhere">Runs the work.</param>
    internal OffTurn(TaskScheduler elsewhere) => _elsewhere = elsewhere;

    /// <summary>Runs the work when there is room; the caller goes on in its own turn.</summary>
    public async Task<T> Run<T>(Func<Task<T>> work)
    {
        await _slots.WaitAsync();
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _elsewhere).Unwrap();
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();
}
