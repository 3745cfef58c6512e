using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresOutboxTests : OutboxContract<PostgresEngine>
{
    [Fact]
    public async Task ClaimEffects_ByAProcessWhoseClockIsWrong_FreesNothingBeforeTheServerDoes()
    {
        var key = Sample.NewKey();
        await Store.Write(Sample.Commit(key, 0) with { Outbox = [Sample.Effect(key, 1)] }, None);
        Assert.Single((await Store.ClaimEffects(Guid.NewGuid(), 10, TimeSpan.FromMinutes(10), None)).Effects);

        Time.Advance(TimeSpan.FromDays(2));

        Assert.Empty((await Store.ClaimEffects(Guid.NewGuid(), 10, TimeSpan.FromMinutes(10), None)).Effects);
    }
}
