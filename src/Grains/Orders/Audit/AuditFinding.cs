namespace OrderGrains.Orders.Audit;

/// <summary>Something that must not be.</summary>
/// <param name="Key">The order it is about.</param>
/// <param name="Text">What is wrong: a plain sentence without a full stop, without personal data.</param>
public sealed record AuditFinding(OrderKey Key, string Text)
{
    public override string ToString() => $"{Key}: {Text}";
}
