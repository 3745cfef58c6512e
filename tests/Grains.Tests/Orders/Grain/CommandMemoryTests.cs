using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class CommandMemoryTests
{
    private const int Many = 50_000;

    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Task<CommitState> Durable = Task.FromResult(CommitState.Durable);

    private readonly ManualTime _time = new();
    private readonly CommandMemory _memory;

    public CommandMemoryTests() => _memory = new(TimeSpan.FromHours(24), _time);

    [Fact]
    public void Add_ManyDurableKeys_HoldsTheNewestAndKnowsThatThereWereOthers()
    {
        for (var number = 0; number < Many; number++)
            Add(number, Durable);

        Assert.InRange(_memory.Count, CommandMemory.Kept, 3 * CommandMemory.Kept);
        for (var number = 0; number < Many; number++)
            Assert.True(_memory.Find(Command(number)) is not null || _memory.MayHaveForgotten(KeyId(number)), $"{number}");
        Assert.InRange(Enumerable.Range(Many, Many).Count(number => _memory.MayHaveForgotten(KeyId(number))), 0, Many / 20);
    }

    [Fact]
    public void Add_ManyThatAreNotDurable_ForgetsNone()
    {
        var underWay = new TaskCompletionSource<CommitState>();
        for (var number = 0; number < 3 * CommandMemory.Kept; number++)
            Add(number, underWay.Task);

        for (var number = 0; number < 3 * CommandMemory.Kept; number++)
        {
            Assert.NotNull(_memory.Find(Command(number)));
            Assert.NotNull(_memory.Find(Command(number) with { IdempotencyKey = null, CommandId = Id(number) }));
        }
    }

    [Fact]
    public void Load_WhereThereAreMoreRecords_AnyKeyMayBeOneOfThemUntilTheyHaveHadTheirTime()
    {
        _memory.Load(new(new() { Id = "o", Merchant = "m", Currency = "EUR" }, [], [], Now) { HasMoreRecords = true });

        Assert.True(_memory.MayHaveForgotten(Ids.Of("new")));
        _time.Advance(TimeSpan.FromHours(24));
        Assert.False(_memory.MayHaveForgotten(Ids.Of("new")));
    }

    private void Add(int number, Task<CommitState> durable) =>
        _memory.Add(new(Id(number), number + 1, durable, Ids.Of("f"), Now), KeyId(number));

    private static Guid KeyId(int number) => Ids.Of($"key-{number:x8}");

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static OrderCommand Command(int number) => Keyed(KeyId(number));

    private static OrderCommand Keyed(Guid keyId) => OrderCluster.Command() with { IdempotencyKey = new(keyId, Ids.Of("f")) };
}
