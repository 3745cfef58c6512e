using System.Text.Json;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>What is to be put into a cart by one request.</summary>
/// <param name="Items">One after another.</param>
/// <param name="AllOrNothing">One that cannot be put in keeps all out; of several the client says so, and does not by itself.</param>
internal sealed record CartItemsForm(IReadOnlyList<CartItemForm> Items, bool AllOrNothing)
{
    /// <summary>Items of one request; the vendor's page names no limit.</summary>
    public const int MostItems = 100;

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static CartItemsForm Read(JsonElement body, string id, List<SchemaError> errors)
    {
        var whole = ElasticPathRequests.Whole(body, errors);
        var (items, isList) = whole.OneOrMany("data", MostItems);
        var isAll = whole.Object("options")?.Flag("add_all_or_nothing") ?? false;
        var forms = items.Select((item, index) => CartItemForm.Read(item, isList ? $"{id}-{index + 1}" : id)).OfType<CartItemForm>();
        return new([.. forms], isAll || !isList);
    }
}
