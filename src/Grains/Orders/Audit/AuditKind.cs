namespace OrderGrains.Orders.Audit;

/// <summary>What the audit looks at, in the order in which the rows of one order come; records come among the events.</summary>
public enum AuditKind
{
    Order,
    Event,
    Record,
    Alias,
    Effect,
}
