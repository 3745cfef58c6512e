using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>A process with a wrong clock beside one with the right one, on one database.</summary>
[Collection(PostgresTests.Name)]
public sealed class WrongClockTests : PostgresTest
{
    public static TheoryData<int> DaysOff => [-400, -2, 2, 400];

    [Theory]
    [MemberData(nameof(DaysOff))]
    public async Task Load_ByAProcessThatIsDaysOff_FindsWhatIsHonouredAndItsAge(int days)
    {
        var right = await Engine.OpenAsync(TimeProvider.System);
        var (key, record) = await KeyedAsync(right);
        await using var other = new PostgresEngineBeside(Engine, new ShiftedTime(TimeSpan.FromDays(days)));
        var wrong = await other.OpenAsync();

        var stored = (await wrong.Load(key, None))!;

        var found = Assert.Single(stored.Records);
        Assert.Equal(record.Id, found.Id);
        Assert.InRange(stored.Now - found.At, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    [Theory]
    [MemberData(nameof(DaysOff))]
    public async Task FindRecords_ByAProcessThatIsDaysOff_FindsWhatIsHonouredUntilTheDatabasesTimeIsOver(int days)
    {
        var right = await Engine.OpenAsync(TimeProvider.System);
        var (key, record) = await KeyedAsync(right);
        await using var other = new PostgresEngineBeside(Engine, new ShiftedTime(TimeSpan.FromDays(days)));
        var wrong = await other.OpenAsync();

        Assert.Equal(record.Id, Assert.Single(await wrong.FindRecords(key, [record.Id], None)).Id);

        Engine.SetClock(DateTimeOffset.UtcNow + TimeSpan.FromHours(25));
        Assert.Empty(await wrong.FindRecords(key, [record.Id], None));
    }

    [Theory]
    [MemberData(nameof(DaysOff))]
    public async Task Commit_ByAProcessThatIsDaysOff_IsHonouredByTheOthersForItsKeepTime(int days)
    {
        var right = await Engine.OpenAsync(TimeProvider.System);
        var time = new ShiftedTime(TimeSpan.FromDays(days));
        await using var other = new PostgresEngineBeside(Engine, time);
        var key = Sample.NewKey();
        var record = Sample.Record(1, time.GetUtcNow());
        await (await other.OpenAsync()).Write(Sample.Commit(key, 0) with { Records = [record] }, None);

        Assert.Equal(record.Id, Assert.Single((await right.Load(key, None))!.Records).Id);
        Assert.Equal(record.Id, Assert.Single(await right.FindRecords(key, [record.Id], None)).Id);
    }

    private static async Task<(OrderKey Key, IdempotencyRecord Record)> KeyedAsync(PostgresOrderStore store)
    {
        var (key, record) = (Sample.NewKey(), Sample.Record(1, DateTimeOffset.UtcNow));
        await store.Write(Sample.Commit(key, 0) with { Records = [record] }, None);
        return (key, record);
    }
}
