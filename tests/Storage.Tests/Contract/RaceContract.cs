using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Many writers at once.</summary>
public abstract class RaceContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    private const int Keys = 50;
    private const int Writers = 8;

    [Fact]
    public async Task Commit_ManyFirstWriters_OnePerOrderWins()
    {
        var keys = Enumerable.Range(0, Keys).Select(_ => Sample.NewKey()).ToArray();

        var attempts = await Task.WhenAll(
            from writer in Enumerable.Range(0, Writers)
            from key in keys
            select AttemptAsync(key, 0, $"writer {writer}"));

        foreach (var ofKey in attempts.GroupBy(attempt => attempt.Key))
        {
            var winner = Assert.Single(ofKey, attempt => attempt.Outcome == CommitOutcome.Committed);
            Assert.Equal(winner.Notes, (await LoadAsync(ofKey.Key)).Order.Notes);
            Assert.Single(await Store.History(ofKey.Key, 0, 100, None));
        }
    }

    [Fact]
    public async Task Commit_ManyWritersOfTheSameVersions_EachVersionIsWrittenOnce()
    {
        var keys = Enumerable.Range(0, Keys).Select(_ => Sample.NewKey()).ToArray();

        List<(OrderKey Key, string Notes, CommitOutcome Outcome)> attempts = [];
        for (var version = 0; version < 4; version++)
        {
            attempts.AddRange(await Task.WhenAll(
                from writer in Enumerable.Range(0, Writers)
                from key in keys
                select AttemptAsync(key, version, $"writer {writer}")));
        }

        foreach (var ofKey in attempts.GroupBy(attempt => attempt.Key))
        {
            var history = await Store.History(ofKey.Key, 0, 100, None);
            Assert.Equal(Enumerable.Range(1, history.Count).Select(v => (long)v), history.Select(e => e.Version));
            Assert.Equal(4, history.Count);
            Assert.Equal(history.Count, ofKey.Count(attempt => attempt.Outcome == CommitOutcome.Committed));
            Assert.Equal(history.Count, (await LoadAsync(ofKey.Key)).Order.Version);
        }
    }

    private async Task<(OrderKey Key, string Notes, CommitOutcome Outcome)> AttemptAsync(OrderKey key, long expected, string notes) =>
        (key, notes, await Store.Write(Sample.Commit(key, expected, notes), None));
}
