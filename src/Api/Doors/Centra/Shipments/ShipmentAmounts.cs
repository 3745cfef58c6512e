using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Shipments;

/// <summary>
/// What a parcel comes to: its pieces' shares of their lines, and, of the order's first parcel, what is paid beside the lines.
/// </summary>
internal static class ShipmentAmounts
{
    public static void Write(Utf8JsonWriter writer, Order order, Shipment parcel)
    {
        var isFirst = order.Shipments[0].Id == parcel.Id;
        var (total, tax) = (0L, 0L);
        foreach (var item in parcel.Items)
        {
            var quantity = order.Lines.FirstOrDefault(line => line.Id == item.Line)?.Quantity ?? 0;
            var line = order.Totals.Lines.FirstOrDefault(one => one.Line == item.Line);
            total += CentraMoney.Share(line.Total, item.Quantity, quantity);
            tax += CentraMoney.Share(line.Tax, item.Quantity, quantity);
        }

        if (isFirst)
        {
            total += order.Totals.TotalWithTaxes - order.Totals.Lines.Sum(line => line.Total);
            tax += order.Totals.Total.Tax - order.Totals.Lines.Sum(line => line.Tax);
        }

        writer.WriteNumber("shippingValue"u8, CentraMoney.Major(isFirst ? order.Totals.Shipping.Amount : 0, order));
        writer.WriteNumber("voucherValue"u8, CentraMoney.Major(isFirst ? order.Totals.Discount.Amount : 0, order));
        writer.WriteNumber("grandTotalValue"u8, CentraMoney.Major(total, order));
        writer.WriteNumber("grandTotalTaxValue"u8, CentraMoney.Major(tax, order));
        writer.WriteNumber("taxAdded"u8, 0);
        writer.WriteNumber("taxDeducted"u8, 0);
    }
}
