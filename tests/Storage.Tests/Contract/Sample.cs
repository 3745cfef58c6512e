using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Orders and commits to test with.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddTicks(1234567);

    public static readonly Guid Print = Guid.NewGuid();

    public static OrderKey NewKey() => new("demo", Guid.NewGuid().ToString("N"));

    public static Order Order(OrderKey key, long version, string? notes = null) => new()
    {
        Id = key.OrderId,
        Merchant = key.Merchant,
        Currency = "EUR",
        Version = version,
        Notes = notes,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    /// <summary>From one version to the next, with one event.</summary>
    public static OrderCommit Commit(OrderKey key, long expected, string? notes = null) => new()
    {
        Key = key,
        ExpectedVersion = expected,
        Order = Order(key, expected + 1, notes),
        Events = [Event(expected + 1)],
    };

    /// <summary>A commit as the stores' writers take it.</summary>
    public static PreparedCommit Prepared(OrderCommit commit) =>
        new CommitPreparer(OrderPayload.Current, Salts.Random).Prepare(commit);

    public static RecordedEvent Event(long version, int sequence = 0, Guid? commandId = null, string type = "commented") => new()
    {
        Version = version,
        Sequence = sequence,
        At = Now,
        Actor = "tester",
        Door = Door.Fuuffy,
        CommandId = commandId ?? Guid.NewGuid(),
        Event = new(type, []),
    };

    /// <summary>An event of about so many bytes.</summary>
    public static RecordedEvent Large(long version, int sequence, int bytes)
    {
        var blank = Order(new("demo", "blank"), version);
        var changes = OrderFields.Diff(blank, blank with { Notes = new string('n', bytes) });
        return Event(version, sequence) with { Event = new("commented", changes) };
    }

    public static IdempotencyRecord Record(long version, DateTimeOffset at, Guid? id = null) => new()
    {
        Id = id ?? Guid.NewGuid(),
        Fingerprint = Print,
        CommandId = Guid.NewGuid(),
        Version = version,
        At = at,
    };

    public static OutboxItem Effect(OrderKey key, long version, int sequence = 0) => new(key, version, sequence, new()
    {
        Kind = EffectKind.SignUpCustomer,
        Merchant = key.Merchant,
        OrderId = key.OrderId,
        CustomerId = "c1",
        Password = new PasswordHash("hash"),
        Address = new() { Line1 = "Via Roma 1", Country = "IT" },
    });
}
