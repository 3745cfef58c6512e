using System.Text.Json;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>What is to become of items of a cart by one request.</summary>
/// <param name="Changes">One after another.</param>
/// <param name="AllOrNothing">One that cannot be made keeps all from being made.</param>
internal sealed record CartItemUpdates(IReadOnlyList<ChangeCartItem> Changes, bool AllOrNothing)
{
    private const int MaxLength = 255;

    /// <summary>Of one item; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static CartItemUpdates Read(JsonElement body, string item, string id, List<SchemaError> errors) =>
        new(ElasticPathRequests.Data(body, errors) is { } data ? [Change(data, item, id)] : [], AllOrNothing: true);

    /// <summary>Of several; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static CartItemUpdates Read(JsonElement body, string id, List<SchemaError> errors)
    {
        var whole = ElasticPathRequests.Whole(body, errors);
        var (items, _) = whole.OneOrMany("data", CartItemsForm.MostItems);
        var isAll = whole.Object("options")?.Flag("update_all_or_nothing") ?? false;
        return new([.. items.Select((item, index) => Change(item, item.NeededText("id", MaxLength), $"{id}-{index + 1}"))], isAll);
    }

    private static ChangeCartItem Change(SchemaReader data, string item, string id)
    {
        var group = data.Text("shipping_group_id", MaxLength);
        var quantity = group.IsSet
            ? data.Whole("quantity", 0, CartLimits.MostPieces)
            : data.NeededWhole("quantity", 0, CartLimits.MostPieces);
        return new(item, (int?)quantity) { Id = id, ShippingGroup = group };
    }
}
