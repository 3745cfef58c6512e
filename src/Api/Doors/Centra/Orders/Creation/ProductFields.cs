using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>The products of a new order as lines; their ids are given later.</summary>
internal static class ProductFields
{
    private const string MemberName = "products";

    /// <summary>The most lines of an order.</summary>
    private const int Most = 1000;

    /// <summary>Why these products make no order; null where they do, unless a value is wrong.</summary>
    public static CreationProblem? Problem(LooseFields order)
    {
        var forced = order.Flag("forceCreate");
        LooseFields[] products = [.. order.Parts(MemberName)];
        if (order.Entries(MemberName).Count == 0)
            return new(CreationCode.Empty, "order is empty");
        if (products.Length > Most)
            return CreationProblem.General($"order has more than {Most} products");
        foreach (var product in products)
        {
            if (!product.Has("qty"))
                return CreationProblem.Missing(product.NameOf("qty"));
            if (Name(product) is null)
                return CreationProblem.Missing(product.NameOf("sku"));
            if (!forced && !product.Has("unitPrice"))
                return new(CreationCode.NotAddable, $"product {Name(product)} has no price");
        }

        return null;
    }

    /// <summary>What is created by force and has no price costs nothing.</summary>
    public static ValueList<OrderLine> Read(LooseFields order, string currency) =>
        order.Parts(MemberName).Select((product, index) => Line(product, index, currency)).ToValueList();

    private static OrderLine Line(LooseFields product, int index, string currency)
    {
        var text = product.Part("itemText");
        var localized = text?.Part("localizedProdSize") ?? product.Part("localizedProdSize");
        var article = new LineArticle
        {
            Ean = product.Word("ean"),
            Upc = product.Word("upc"),
            Brand = text?.Word("brand"),
            Variant = text?.Word("variant"),
            Size = text?.Word("size"),
            LocalizedSize = localized?.Word("localizedSize"),
            SizeChart = localized?.Word("localizationDefinitionName"),
        };
        return new()
        {
            Id = index.ToString(CultureInfo.InvariantCulture),
            Sku = text?.Word("sku") ?? product.Word("sku"),
            ProductId = product.Word("id"),
            Name = text?.Word("product"),
            Quantity = (int)(product.Whole("qty", 1, int.MaxValue) ?? 1),
            UnitAmount = product.Amount("unitPrice", currency) ?? 0,
            OriginalAmount = product.Amount("originalPrice", currency),
            Comment = product.Word("comment"),
            Article = article == new LineArticle() ? null : article,
        };
    }

    /// <summary>By what a product is known: the first of the three that is there.</summary>
    private static string? Name(LooseFields product) => product.Word("id") ?? product.Word("ean") ?? product.Word("sku");
}
