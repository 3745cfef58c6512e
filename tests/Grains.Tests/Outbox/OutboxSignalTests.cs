using OrderGrains.Orders.Outbox;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Outbox;

public sealed class OutboxSignalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly OutboxSignal _signal = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Wait_PokedBefore_ReturnsAtOnce()
    {
        _signal.Poke();
        _signal.Poke();

        await _signal.Wait(Long, _time, default);
    }

    [Fact]
    public void Wait_PokesUsedUp_WaitsForTheNext()
    {
        _signal.Poke();
        Assert.True(_signal.Wait(Long, _time, default).IsCompletedSuccessfully);

        var waiting = _signal.Wait(Long, _time, default);

        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task Wait_NoTimeLeft_Returns() => await _signal.Wait(TimeSpan.Zero, _time, default);

    [Fact]
    public async Task Wait_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _signal.Wait(Long, _time, new(canceled: true)));
}
