namespace OrderGrains.Api.Doors.MultiSafepay.Refunds;

/// <summary>An item of <c>checkout_data</c>; one with a negative price or quantity is given back.</summary>
/// <param name="Id">The merchant's id of it.</param>
/// <param name="UnitPrice">Major units without tax.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="TaxTable">The rate it names; null for the default one.</param>
internal sealed record RefundItem(string? Id, decimal UnitPrice, int Quantity, string? TaxTable)
{
    public bool IsGivenBack => Quantity != 0 && (UnitPrice < 0) != (Quantity < 0);

    public static RefundItem Read(Fields fields) => new(
        fields.Text("merchant_item_id").Value,
        fields.Number("unit_price", ErrorCode.InvalidItemPrice) ?? 0,
        (int)(fields.Whole("quantity", -int.MaxValue, int.MaxValue, "must be a whole number") ?? 1),
        fields.Text("tax_table_selector").Value);
}
