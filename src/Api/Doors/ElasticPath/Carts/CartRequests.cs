using System.Text.Json;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>Reads what is to become of a cart (section B8); worth nothing when the list of violations gained an entry.</summary>
internal static class CartRequests
{
    private const int MaxLength = 255;

    public static DescribeCart Describe(JsonElement body, string id, List<SchemaError> errors)
    {
        var data = ElasticPathRequests.Data(body, errors);
        return new(data?.Text("name", MaxLength) ?? default, data?.Text("description", MaxLength) ?? default) { Id = id };
    }
}
