namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>A node dies at each point of an update; the client asks the next node again, with the same key.</summary>
public abstract class CrashPointContract : IAsyncLifetime
{
    private IEngine _engine = null!;

    public static TheoryData<CrashPoint> Points => [.. Enum.GetValues<CrashPoint>()];

    public async Task InitializeAsync() => _engine = await Open();

    public async Task DisposeAsync() => await _engine.DisposeAsync();

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Retry_AfterTheNodeDied_IsAppliedOnceAndAnsweredAlikeByEveryNode(CrashPoint point)
    {
        var (id, key) = ("crash", Guid.NewGuid().ToString());
        var token = await Prepare(id);
        var plan = new CrashPlan(id, point);
        await using var dying = _engine.Start(plan);
        if (point == CrashPoint.DuringCommit)
            await _engine.CutNext();
        var lost = Shop.Update(dying, token, id, key);
        await (point == CrashPoint.AfterAnswer ? lost : plan.Reached);
        if (point == CrashPoint.DuringCommit)
            await _engine.Cut();

        await using var next = _engine.TakeOver(dying);
        var retried = await Shop.Update(next, token, id, key);
        plan.Release();
        var late = await lost;
        var replayed = await Shop.Update(next, token, id, key);

        Assert.Equal((200, "\"2\""), (retried.Status, retried.ETag));
        Assert.Equal(retried with { Replayed = true }, replayed);
        Assert.Equal(1, await Shop.Changes(next, id));
        if (point == CrashPoint.AfterAnswer)
            Assert.Equal(late with { Replayed = true }, retried);
    }

    [Fact]
    public async Task Retry_AfterTheReplayingNodeDied_IsAnsweredAlike()
    {
        var (id, key) = ("crash", Guid.NewGuid().ToString());
        var token = await Prepare(id);
        ShopAnswer answered;
        await using (var first = _engine.Start())
            answered = await Shop.Update(first, token, id, key);

        var plan = new CrashPlan(id, CrashPoint.BeforeDecision);
        await using var dying = _engine.Start(plan);
        var lost = Shop.Update(dying, token, id, key);
        await plan.Reached;
        await using var next = _engine.TakeOver(dying);
        var replayed = await Shop.Update(next, token, id, key);
        plan.Release();
        var late = await lost;

        Assert.Equal(answered with { Replayed = true }, replayed);
        Assert.True(late == replayed || late.Status == 504, $"The node that woke up answered {late}.");
        Assert.Equal(1, await Shop.Changes(next, id));
    }

    protected abstract Task<IEngine> Open();

    /// <summary>An order as a node before has left it, which no later node has in memory.</summary>
    private async Task<string> Prepare(string id)
    {
        await using var node = _engine.Start();
        await Shop.NewOrder(node, id);
        return await Shop.Token(node);
    }
}
