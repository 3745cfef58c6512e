using System.Collections.Concurrent;
using OrderGrains.Orders.Outbox;
using OrderGrains.Orders.Store;

namespace OrderGrains.Tests.Outbox;

/// <summary>One receiver of all effects that keeps what it has carried out as the grains do, and obeys the test.</summary>
internal sealed class Receivers(IOrderStore store) : IEffectReceivers, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _hung = [];
    private AppliedEffects _applied;

    /// <summary>What was carried out, in that order.</summary>
    public ConcurrentQueue<OutboxItem> CarriedOut { get; } = [];

    /// <summary>Called before each delivery; what it throws is the answer.</summary>
    public Func<OutboxItem, Task> Before { get; set; } = _ => Task.CompletedTask;

    public void Dispose() => _turn.Dispose();

    /// <summary>Calls for an order do not answer, until <see cref="Wake"/>.</summary>
    public void Hang(string orderId) => _hung[orderId] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Wake(string orderId)
    {
        if (_hung.TryRemove(orderId, out var hung))
            hung.SetResult();
    }

    public async Task Deliver(OutboxItem item)
    {
        await Before(item);
        if (_hung.TryGetValue(item.Key.OrderId, out var hung))
            await hung.Task;
        await _turn.WaitAsync();
        try
        {
            if (await store.Admit(_applied, item.Id) is not { } applied)
                return;
            CarriedOut.Enqueue(item);
            _applied = applied;
        }
        finally
        {
            _turn.Release();
        }
    }
}
