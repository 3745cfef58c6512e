namespace OrderGrains.Orders.Store;

/// <summary>How a commit ended.</summary>
/// <param name="Outcome">Whether it was made.</param>
/// <param name="Tip">What the order's next commit follows, where the commit was made.</param>
public readonly record struct CommitResult(CommitOutcome Outcome, OrderTip? Tip = null);
