using System.Globalization;
using System.Runtime.CompilerServices;
using OrderGrains.Orders.Audit;

namespace OrderGrains.Faults.Power;

/// <summary>Notes the versions of the orders that an audit comes past.</summary>
internal sealed class VersionTap(IAuditSource source) : IAuditSource
{
    private readonly Dictionary<string, long> _versions = [];

    /// <summary>The version that an order is stored with; 0 for one that is not there.</summary>
    public long Version(long order) => _versions.GetValueOrDefault(order.ToString(CultureInfo.InvariantCulture));

    public async IAsyncEnumerable<AuditRow> Rows([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in source.Rows(cancellationToken))
        {
            if (row.Kind is AuditKind.Order or AuditKind.Event)
                _versions[row.Key.OrderId] = row.Version;
            yield return row;
        }
    }
}
