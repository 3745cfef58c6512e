namespace OrderGrains.Orders.Audit;

/// <summary>
/// Checks that what is stored could have come about: every order's events replayed from nothing lead to its row, one version after
/// another, each step legal; and everything else belongs to an order and a version that exist.
/// </summary>
public static class OrderAuditor
{
    /// <summary>Reads the whole source; memory grows with the longest history only.</summary>
    /// <param name="source">The database.</param>
    /// <param name="report">Called for every finding, as it is found.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<AuditSummary> Run(IAuditSource source, Action<AuditFinding> report, CancellationToken cancellationToken) =>
        Run(source, report, EventPayload.Current, cancellationToken);

    /// <summary>The same with events that are read as <paramref name="payload"/> says.</summary>
    /// <param name="source">The database.</param>
    /// <param name="report">Called for every finding, as it is found.</param>
    /// <param name="payload">How events are read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<AuditSummary> Run(
        IAuditSource source, Action<AuditFinding> report, EventPayload payload, CancellationToken cancellationToken)
    {
        var rows = Enum.GetValues<AuditKind>().ToDictionary(kind => kind, _ => 0L);
        var findings = 0L;
        AuditedOrder? order = null;
        await foreach (var row in source.Rows(cancellationToken))
        {
            rows[row.Kind]++;
            if (order?.Key != row.Key)
            {
                Report(order?.End());
                order = new AuditedOrder(row.Key, payload);
            }

            Report(order.Take(row));
        }

        Report(order?.End());
        return new(rows, findings);

        void Report(IEnumerable<string>? texts)
        {
            foreach (var text in texts ?? [])
            {
                findings++;
                report(new(order!.Key, text));
            }
        }
    }
}
