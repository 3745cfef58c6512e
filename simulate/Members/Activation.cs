using OrderGrains.Orders;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Members;

/// <summary>An order in the memory of one silo, with turns of its own.</summary>
internal sealed class Activation
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lane _turns;
    private readonly OrderKeeper _keeper;
    private readonly Task _started;
    private int _running;

    /// <param name="member">Whose memory.</param>
    /// <param name="make">Makes the order; gets what it calls when it is done.</param>
    public Activation(Member member, Func<Action, OrderKeeper> make)
    {
        _turns = member.Process.NewTurns();
        _keeper = make(Deactivate);
        _started = _turns.Run(() => _keeper.Start(CancellationToken.None));
    }

    /// <summary>It takes no further calls, and goes when those under way have ended.</summary>
    public bool IsDone { get; private set; }

    public Task Gone => _gone.Task;

    public void Deactivate()
    {
        IsDone = true;
        if (_running == 0)
            _gone.TrySetResult();
    }

    /// <inheritdoc cref="Member.Invoke"/>
    public async Task<OrderReply?> Call(Func<OrderKeeper, Task<OrderReply>> call, Func<bool> isWanted)
    {
        _running++;
        try
        {
            return await _turns.Run(async () =>
            {
                await _started;
                return isWanted() ? await call(_keeper) : null;
            });
        }
        finally
        {
            _running--;
            if (IsDone && _running == 0)
                _gone.TrySetResult();
        }
    }
}
