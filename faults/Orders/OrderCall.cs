namespace OrderGrains.Faults.Orders;

/// <summary>A call of an order.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Field">The field it sets; none when it reads.</param>
/// <param name="Value">The value it sets, one that no other call sets except its repeats.</param>
/// <param name="IfMatch">The version it demands, if any.</param>
/// <param name="Key">Its <c>Idempotency-Key</c>, if any, shared with its repeats.</param>
public sealed record OrderCall(CallKind Kind, Field Field = default, string? Value = null, long? IfMatch = null, string? Key = null);
