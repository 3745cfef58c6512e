using System.Text.Json;
using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>Reads taxes of items; worth nothing when the list of violations gained an entry.</summary>
internal static class TaxForm
{
    public const string Type = "tax_item";

    private const int MaxLength = 255;
    private const int MaxRate = 10;

    /// <summary>The most that one request adds.</summary>
    private const int MostTaxes = 100;

    /// <summary>A tax of one item.</summary>
    public static AddCartTax New(JsonElement body, string item, string id, List<SchemaError> errors) =>
        ElasticPathRequests.Data(body, errors) is { } data ? New(data, item, id) : new(item, new() { Id = id }) { Id = id };

    /// <summary>Taxes of the items that each names.</summary>
    public static CartChanges Several(JsonElement body, string id, List<SchemaError> errors)
    {
        var whole = ElasticPathRequests.Whole(body, errors);
        var (items, _) = whole.OneOrMany("data", MostTaxes);
        var isAll = whole.Object("options")?.Flag("add_all_or_nothing") ?? false;
        CartChange[] changes = [.. items.Select((data, index) => OfItem(data, $"{id}-{index + 1}"))];
        return new([.. changes], isAll) { Id = id };
    }

    /// <summary>The members that are sent; a rate takes the place of an amount, and an amount that of a rate.</summary>
    public static ChangeCartTax Changed(JsonElement body, string item, string tax, string id, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new(item, tax) { Id = id };
        data.OneOf("type", Type);
        var (rate, amount) = Worth(data);
        if (rate is not null && amount is not null)
            data.Fail("oneOf", "Must validate one and only one schema (oneOf)");
        return new(item, tax)
        {
            Id = id,
            Name = data.Text("name", MaxLength),
            Jurisdiction = data.Text("jurisdiction", MaxLength),
            Code = data.Text("code", MaxLength),
            Rate = rate,
            Amount = amount,
        };
    }

    private static AddCartTax OfItem(SchemaReader data, string id)
    {
        data.Require("relationships");
        var item = data.Object("relationships")?.Object("item")?.Object("data");
        if (item is null)
            data.Fail("required", "relationships.item.data is required");
        item?.Require("type");
        var type = item?.OneOf("type", CartItemForm.Product, CartItemForm.Custom);
        return New(data, item?.NeededText("id", MaxLength) ?? "", id) with { IsCustom = type == CartItemForm.Custom };
    }

    private static AddCartTax New(SchemaReader data, string item, string id)
    {
        data.Require("type");
        data.OneOf("type", Type);
        var (rate, amount) = Worth(data);
        if ((rate is null) == (amount is null))
            data.Fail("oneOf", "Must validate one and only one schema (oneOf)");
        return new(item, new()
        {
            Id = id,
            Name = data.Text("name", MaxLength).Value,
            Jurisdiction = data.Text("jurisdiction", MaxLength).Value,
            Code = data.Text("code", MaxLength).Value,
            Rate = rate,
            Amount = amount,
        })
        {
            Id = id,
        };
    }

    private static (decimal? Rate, long? Amount) Worth(SchemaReader data) =>
        (data.MaybeFraction("rate", MaxRate), data.MaybeWhole("amount", 0, Amounts.Max - 1));
}
