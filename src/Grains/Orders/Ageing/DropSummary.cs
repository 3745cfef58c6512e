using OrderGrains.Orders.Audit;

namespace OrderGrains.Orders.Ageing;

/// <summary>What was dropped, or would be.</summary>
/// <param name="Orders">How many orders have ended for so long.</param>
/// <param name="Rows">How many rows their histories have.</param>
/// <param name="Dropped">How many rows were dropped.</param>
/// <param name="Files">The exports that hold them.</param>
/// <param name="Findings">Orders whose histories are not what was written; they were neither exported nor dropped.</param>
public sealed record DropSummary(long Orders, long Rows, long Dropped, IReadOnlyList<string> Files, IReadOnlyList<AuditFinding> Findings);
