using OrderGrains.Api.Manage.Bulk;

namespace OrderGrains.Api.Tests.Bulk;

public sealed class OrderLanesTests
{
    private readonly OrderLanes _lanes = new();

    [Fact]
    public async Task Run_SameOrder_BeginsWhenTheOneBeforeHasEnded()
    {
        var first = new TaskCompletionSource<int>();
        var begun = new List<string>();
        var one = _lanes.Run("a", () => Begin("one", first.Task));
        var two = _lanes.Run("a", () => Begin("two", Task.FromResult(2)));
        var other = _lanes.Run("b", () => Begin("other", Task.FromResult(3)));

        Assert.Equal(["one", "other"], begun);
        Assert.Equal(3, await other);
        first.SetResult(1);
        Assert.Equal((1, 2), (await one, await two));
        Assert.Equal(["one", "other", "two"], begun);

        Task<int> Begin(string name, Task<int> work)
        {
            begun.Add(name);
            return work;
        }
    }

    [Fact]
    public async Task Run_AfterAFailure_GoesOn()
    {
        var failing = new TaskCompletionSource<int>();
        var one = _lanes.Run("a", () => failing.Task);
        var two = _lanes.Run("a", () => Task.FromResult(2));
        failing.SetException(new InvalidOperationException());

        Assert.Equal(2, await two);
        await Assert.ThrowsAsync<InvalidOperationException>(() => one);
    }

    [Fact]
    public async Task Run_ManyOrders_ForgetsOnlyWhatHasEnded()
    {
        var first = new TaskCompletionSource<int>();
        var one = _lanes.Run("a", () => first.Task);
        for (var i = 0; i < 1000; i++)
            await _lanes.Run($"b{i}", () => Task.FromResult(i));
        var two = _lanes.Run("a", () => Task.FromResult(2));

        Assert.False(two.IsCompleted);
        first.SetResult(1);
        Assert.Equal((1, 2), (await one, await two));
    }
}
