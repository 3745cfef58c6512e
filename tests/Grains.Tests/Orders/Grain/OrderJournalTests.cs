using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing;
using OrderGrains.Testing.Stores;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class OrderJournalTests
{
    /// <summary>After which a test gives up; nothing here takes any time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly OrderKey Key = new("demo", "journal");

    private readonly MemoryOrderStore _store = new(TimeProvider.System);
    private readonly StoreFaults _commits = new();
    private readonly SwitchableLease _lease = new();
    private readonly OrderJournal _journal;
    private int _faults;

    public OrderJournalTests() => _journal = new(
        Key, new FaultyOrderStore(_store, _commits), _lease, TimeProvider.System, NullLogger.Instance, () => _faults++);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Confirm_AfterACommitThatFailed_IsToldSoAtOnce(bool lease)
    {
        _commits.Fail(StoreFault.BeforeWrite);
        Assert.Equal(CommitState.NotMade, await Append(1));
        _lease.Held = lease;

        foreach (var waiting in new[] { _journal.Confirm(), _journal.ConfirmDurable(), Append(1), _journal.Append(Record()) })
        {
            Assert.True(waiting.IsCompleted);
            Assert.Equal(CommitState.NotMade, await waiting);
        }

        Assert.Equal((1, 0), (_faults, _journal.Pending));
    }

    /// <summary>Measurements arrive on the thread that made them, which tells them from those of tests beside this one.</summary>
    [Fact]
    public void Confirm_UnderTheLeaseAndWithout_IsCountedByWhatItRestsOn()
    {
        var (thread, counted) = (Environment.CurrentManagedThreadId, new List<object?>());
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "OrderGrains", Name: "ordergrains.order.answers" })
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                counted.Add(tags[0].Value);
        });
        listener.Start();
        _journal.Start(order: null, tip: null, _journal.Period);

        _ = _journal.Confirm();
        _ = _journal.ConfirmDurable();
        _lease.Held = false;
        _ = _journal.Confirm();
        _ = _journal.ConfirmDurable();

        Assert.Equal(["memory", "memory", "database", "database"], counted);
    }

    [Fact]
    public async Task Fault_WhileACommitIsUnderWay_EndsWhoeverWaitsForTheNext()
    {
        _commits.Hold();
        var first = Append(1);
        var second = Append(2);
        _lease.Held = false;
        var third = _journal.Confirm();

        _journal.Fault();

        Assert.Equal(CommitState.NotMade, await second.WaitAsync(Patience));
        Assert.Equal(CommitState.NotMade, await third.WaitAsync(Patience));
        _commits.Release();
        Assert.Equal(CommitState.Durable, await first);
        Assert.Equal(0, _journal.Pending);
    }

    [Fact]
    public async Task ConfirmDurable_TheMembersHaveChangedSince_AsksTheStoreOnce()
    {
        Assert.Equal(CommitState.Durable, await Append(1));
        Assert.Equal(CommitState.Durable, await _journal.ConfirmDurable());
        Assert.Equal(1, _commits.Commits);

        _lease.Period++;
        Assert.Equal(CommitState.Durable, await _journal.ConfirmDurable());
        Assert.Equal(CommitState.Durable, await _journal.ConfirmDurable());

        Assert.Equal(2, _commits.Commits);
    }

    [Fact]
    public async Task ConfirmDurable_AnotherActivationCommittedWhileTheMembersSettled_IsFoundOut()
    {
        await Append(1);
        _lease.Held = false;
        _store.Intrude(Key, order => order);
        (_lease.Held, _lease.Period) = (true, _lease.Period + 1);

        Assert.Equal(CommitState.NotMade, await _journal.ConfirmDurable());
        Assert.Equal(1, _faults);
    }

    private Task<CommitState> Append(long version) => _journal.Append(
        new() { Id = Key.OrderId, Merchant = Key.Merchant, Currency = "EUR", Version = version }, [], [], null, erases: false);

    private static OrderGrains.Orders.Store.IdempotencyRecord Record() =>
        new() { Id = Ids.Of("k"), Fingerprint = Ids.Of("f"), CommandId = Guid.NewGuid(), Version = 1, At = default };
}
