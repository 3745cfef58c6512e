namespace OrderGrains.Orders.Audit;

/// <summary>The tables of the audit, in the order in which the rows of one order come.</summary>
public enum AuditKind
{
    Order,
    Event,
    Record,
    Alias,
    Effect,
}
