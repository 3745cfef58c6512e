using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON as clients see it: what is kept for other builds alone is not shown to them, and what this build does not know is
/// not taken from them.
/// </summary>
public static class ShownOrderJson
{
    public static readonly IJsonTypeInfoResolver Resolver = OrderJsonContext.Default.WithAddedModifier(LeaveOut);

    public static readonly JsonSerializerOptions Options = new(OrderJsonContext.Default.Options) { TypeInfoResolver = Resolver };

    private static readonly string OldestReader = JsonNamingPolicy.CamelCase.ConvertName(nameof(Order.OldestReader));

    private static void LeaveOut(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].IsExtensionData)
                type.Properties.RemoveAt(i);
            else if (type.Type == typeof(Order) && type.Properties[i].Name == OldestReader)
                type.Properties[i].ShouldSerialize = (_, _) => false;
        }
    }
}
