using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The three attributes Commerce Layer makes of every amount: minor units, major units and a text.</summary>
internal static class AmountColumns
{
    /// <summary>E.g. <c>subtotal_amount_cents</c>, <c>subtotal_amount_float</c>, <c>formatted_subtotal_amount</c>.</summary>
    /// <param name="name">The amount's name, e.g. <c>subtotal_amount</c>.</param>
    /// <param name="amount">Minor units, or null where there is no such amount.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static IEnumerable<Column<T>> Of<T>(string name, Func<T, long?> amount, Func<T, string> currency) =>
    [
        new($"{name}_cents", item => amount(item)),
        new($"{name}_float", item => amount(item) is { } cents ? Currencies.ToMajor(cents, currency(item)) : null),
        new($"formatted_{name}", item => amount(item) is { } cents ? Money.Format(cents, currency(item)) : null),
    ];
}
