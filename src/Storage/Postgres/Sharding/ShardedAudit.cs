using System.Runtime.CompilerServices;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Postgres.Auditing;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// What several databases hold of orders, one after the other. An order that lies where no service would look for it is marked: so two
/// databases cannot have the same one without its being noticed.
/// </summary>
/// <param name="databases">The databases by name.</param>
public sealed class ShardedAudit(IReadOnlyDictionary<string, string> databases) : IAuditSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var map = new ShardMap(databases.Keys);
        foreach (var name in map.Names)
        {
            await foreach (var row in new PostgresAudit(databases[name]).Rows(cancellationToken))
                yield return map.Home(row.Key) is var home && home != name ? row with { Misplaced = $"{name} instead of {home}" } : row;
        }
    }
}
