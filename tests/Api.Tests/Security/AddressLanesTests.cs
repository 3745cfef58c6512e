using OrderGrains.Api.Security;

namespace OrderGrains.Api.Tests.Security;

public sealed class AddressLanesTests
{
    private readonly AddressLanes _lanes = new();
    private readonly TaskCompletionSource<string> _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;

    [Fact]
    public async Task Run_ManyOfOneAddress_AreFewAtOnceAndAllDone()
    {
        var all = Enumerable.Range(0, 100).Select(_ => Run("a", Work)).ToList();

        Assert.Equal(AddressLanes.AtOnce, _begun);
        _blocked.SetResult("done");
        Assert.All(await Task.WhenAll(all), result => Assert.Equal("done", result));
    }

    [Fact]
    public async Task Run_FullLane_SaysSoAndLeavesOtherAddressesAlone()
    {
        var all = Enumerable.Range(0, AddressLanes.AtOnce + AddressLanes.Waiting).Select(_ => Run("a", Work)).ToList();

        Assert.Equal("full", await Run("a", Work));
        Assert.Equal("other", await Run("b", () => Task.FromResult("other")));

        _blocked.SetResult("done");
        await Task.WhenAll(all);
        Assert.Equal("again", await Run("a", () => Task.FromResult("again")));
    }

    [Fact]
    public async Task Run_CallerThatGoesAway_LeavesItsPlace()
    {
        var working = Enumerable.Range(0, AddressLanes.AtOnce).Select(_ => Run("a", Work)).ToList();
        using var gone = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, AddressLanes.Waiting).Select(_ => Run("a", Work, gone.Token)).ToList();

        await gone.CancelAsync();

        foreach (var one in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        var next = Run("a", Work);
        Assert.False(next.IsCompleted);
        _blocked.SetResult("done");
        Assert.Equal("done", await next);
        await Task.WhenAll(working);
    }

    private Task<string> Run(string address, Func<Task<string>> work, CancellationToken cancellationToken = default) =>
        _lanes.Run(address, work, "full", cancellationToken);

    private Task<string> Work()
    {
        Interlocked.Increment(ref _begun);
        return _blocked.Task;
    }
}
