using System.IO.Hashing;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// Which of several databases an order lives in. Each database draws a number for the order, and the highest wins: a further database
/// takes its share from all others alike, and no order moves between those. The numbers depend on names, not on where databases are.
/// </summary>
internal sealed class ShardMap
{
    private readonly (string Name, long Seed)[] _shards;

    /// <param name="names">At least one; in any order.</param>
    public ShardMap(IEnumerable<string> names) =>
        _shards = [.. names.Order(StringComparer.Ordinal).Select(name => (name, (long)Hash(name, seed: 0)))];

    /// <summary>The names, sorted by their characters' numbers.</summary>
    public IEnumerable<string> Names => _shards.Select(shard => shard.Name);

    /// <summary>The name of the order's database.</summary>
    public string Home(OrderKey key)
    {
        var text = key.ToString();
        return _shards.MaxBy(shard => Hash(text, shard.Seed)).Name;
    }

    private static ulong Hash(string text, long seed) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text), seed);
}
