using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON as clients see it: what is kept for other builds alone is neither shown nor taken from them.
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
            if (type.Properties[i] is var property
                && (property.IsExtensionData || (type.Type == typeof(Order) && property.Name == OldestReader)))
                type.Properties.RemoveAt(i);
        }
    }
}
