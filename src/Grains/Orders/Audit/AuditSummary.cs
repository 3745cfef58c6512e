namespace OrderGrains.Orders.Audit;

/// <summary>What was looked at.</summary>
/// <param name="Rows">How many rows of each table.</param>
/// <param name="Findings">How many things must not be.</param>
public sealed record AuditSummary(IReadOnlyDictionary<AuditKind, long> Rows, long Findings);
