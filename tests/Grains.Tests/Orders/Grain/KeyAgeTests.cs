using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>How long an order in memory honours a key.</summary>
public sealed class KeyAgeTests
{
    private static readonly TimeSpan KeepTime = TimeSpan.FromHours(24);
    private static readonly IdempotencyKey Key = Ids.Key("id", "fingerprint");

    private readonly ManualTime _time = new();

    private static OrderCommand Repeat =>
        new() { CommandId = Guid.NewGuid(), Door = Door.Centra, Actor = "tester", IdempotencyKey = Key };

    [Theory]
    [InlineData(-400)]
    [InlineData(-2)]
    [InlineData(2)]
    [InlineData(400)]
    public void Find_AfterTheClockWasMovedByDays_HonoursTheKey(int days)
    {
        var memory = Remembering(age: TimeSpan.Zero);

        _time.Jump(TimeSpan.FromDays(days));

        Assert.NotNull(memory.Find(Repeat));
    }

    [Fact]
    public void Find_AfterItsTimeHasPassed_DoesNot()
    {
        var memory = Remembering(age: TimeSpan.FromHours(23));

        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(memory.Find(Repeat));
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(memory.Find(Repeat));
    }

    /// <summary>A record is as old as the store says, whose clock may be another altogether.</summary>
    private CommandMemory Remembering(TimeSpan age)
    {
        var stored = DateTimeOffset.UnixEpoch;
        var record = new IdempotencyRecord
        {
            Id = Key.Id,
            Fingerprint = Key.Fingerprint,
            CommandId = Guid.NewGuid(),
            Version = 1,
            At = stored - age,
        };
        var memory = new CommandMemory(KeepTime, _time);
        memory.Load(new(Samples.Pending, [record], [], stored));
        return memory;
    }
}
