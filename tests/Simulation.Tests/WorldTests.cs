using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulation.Tests;

public sealed class WorldTests
{
    private readonly World _world = new(7, new());

    [Fact]
    public void RunUntil_NothingIsReady_TimeJumps()
    {
        var process = new Process(_world, "p");
        var slept = process.Pool.Run(() => Task.Delay(TimeSpan.FromDays(3), process.Time));

        Assert.Null(_world.RunUntil(() => slept.IsCompleted, TimeSpan.FromDays(4)));
        Assert.Equal(TimeSpan.FromDays(3).Ticks, _world.Now);
    }

    [Fact]
    public void RunUntil_SomebodyWaitsForWhatNeverComes_SaysSo()
    {
        var process = new Process(_world, "p");
        var waits = process.Pool.Run(() => new TaskCompletionSource().Task);

        Assert.Contains("nothing is ready", _world.RunUntil(() => waits.IsCompleted, TimeSpan.FromDays(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void RunUntil_AProcessHangs_GoesOnWhenItWakesUp()
    {
        var (hung, other) = (new Process(_world, "hung"), new Process(_world, "other"));
        hung.Hang();
        var done = hung.Pool.Run(() => Task.CompletedTask);
        var woken = other.Pool.Run(async () =>
        {
            await other.Pause(TimeSpan.FromSeconds(2));
            Assert.False(done.IsCompleted);
            hung.Wake();
        });

        Assert.Null(_world.RunUntil(() => done.IsCompleted && woken.IsCompletedSuccessfully, TimeSpan.FromDays(1)));
    }

    [Fact]
    public void RunUntil_AProcessIsDead_NothingOfItRuns()
    {
        var (dead, other) = (new Process(_world, "dead"), new Process(_world, "other"));
        var never = dead.Pool.Run(async () => await dead.Pause(TimeSpan.FromSeconds(1)));
        dead.Kill();
        var later = other.Pool.Run(async () => await other.Pause(TimeSpan.FromSeconds(2)));

        Assert.Null(_world.RunUntil(() => later.IsCompleted, TimeSpan.FromDays(1)));
        Assert.False(never.IsCompleted);
    }

    [Fact]
    public void NewTurns_ManyTasks_RunInTheOrderInWhichTheyCame()
    {
        var process = new Process(_world, "p");
        var (turns, beside) = (process.NewTurns(), process.NewTurns());
        List<int> ran = [];
        var all = Enumerable.Range(0, 50).Select(number => turns.Run(() =>
        {
            ran.Add(number);
            return Task.CompletedTask;
        })).Concat(Enumerable.Range(0, 50).Select(_ => beside.Run(() => Task.CompletedTask))).ToArray();

        _world.RunUntil(() => all.All(task => task.IsCompleted), TimeSpan.FromDays(1));

        Assert.Equal(Enumerable.Range(0, 50), ran);
    }

    [Fact]
    public void QueueTask_FromAnotherThread_IsNoticed()
    {
        var process = new Process(_world, "p");
        Exception? refused = null;
        var other = new Thread(() => refused = Record.Exception(() => process.Pool.Post(_ => { }, null)));

        other.Start();
        other.Join();

        Assert.NotNull(refused);

        var waits = process.Pool.Run(() => new TaskCompletionSource().Task);
        Assert.NotNull(_world.RunUntil(() => waits.IsCompleted, TimeSpan.FromDays(1)));
    }
}
