using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>A line as a product of an order, or of a parcel.</summary>
internal static class LineDocument
{
    public static JsonObject OfOrder(OrderLine line, Order order)
    {
        var totals = order.Totals.Lines.FirstOrDefault(one => one.Line == line.Id);
        var document = Names(line);
        AddCodes(document, line);
        document["name"] = line.Name ?? "";
        document["variant"] = line.Article?.Variant ?? "";
        document["brand"] = line.Article?.Brand ?? "";
        document["size"] = line.Article?.Size ?? "";
        AddLocalizedSize(document, line);
        AddPrices(document, line, line.Quantity, order);
        document["comment"] = line.Comment ?? "";
        document["taxPercent"] = CentraMoney.Percent(order.Tax.For(line).Rate ?? 0);
        document["priceDiscount"] = CentraMoney.Major(OrderAmounts.Reduction(line), order);
        document["priceDiscountAsPercent"] = Percent(line);
        document["taxValue"] = CentraMoney.Major(totals.Tax, order);
        document["totalPrice"] = CentraMoney.Major(line.TotalAmount, order);
        document["anyDiscount"] = OrderAmounts.Reduction(line) > 0 || totals.Discount != 0;
        document["priceEachWithoutTax"] = CentraMoney.Major(line.Quantity > 0 ? totals.Taxable / line.Quantity : 0, order);
        document["priceEachReduction"] = CentraMoney.Major(line.Quantity > 0 ? -totals.Discount / line.Quantity : 0, order);
        document["isBundle"] = false;
        return document;
    }

    public static JsonObject OfParcel(OrderLine line, int quantity, Order order)
    {
        var document = Names(line);
        document["name"] = line.Name ?? "";
        document["variant"] = line.Article?.Variant ?? "";
        document["size"] = line.Article?.Size ?? "";
        AddCodes(document, line);
        AddPrices(document, line, quantity, order);
        document["comment"] = line.Comment ?? "";
        document["isBundle"] = false;
        return document;
    }

    private static JsonObject Names(OrderLine line) => new()
    {
        ["lineId"] = line.Id,
        ["sku"] = line.Sku ?? "",
        ["variantSku"] = "",
        ["sizeSku"] = "",
    };

    private static void AddCodes(JsonObject document, OrderLine line)
    {
        document["ean"] = line.Article?.Ean ?? "";
        document["upc"] = line.Article?.Upc ?? "";
    }

    private static void AddLocalizedSize(JsonObject document, OrderLine line)
    {
        if (line.Article is not { LocalizedSize: { } size } article)
            return;
        document["localizedSize"] = new JsonObject
        {
            ["localizedSize"] = size,
            ["localizationDefinitionName"] = article.SizeChart ?? "",
        };
    }

    private static void AddPrices(JsonObject document, OrderLine line, int quantity, Order order)
    {
        document["qty"] = quantity;
        document["originalPrice"] = CentraMoney.Major(line.OriginalAmount ?? line.UnitAmount, order);
        document["price"] = CentraMoney.Major(line.UnitAmount, order);
    }

    /// <summary>Two decimals.</summary>
    private static decimal Percent(OrderLine line) => line.OriginalAmount is > 0 and var original
        ? Math.Round(100m * OrderAmounts.Reduction(line) / original, 2) / 1.00m
        : 0;
}
