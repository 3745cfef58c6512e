using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON as it is stored: with the members that this build does not know, which <see cref="OrderJsonContext"/> leaves out.
/// </summary>
public static class StoredOrderJson
{
    public static readonly JsonSerializerOptions Options = new(OrderJsonContext.Default.Options)
    {
        TypeInfoResolver = OrderJsonContext.Default.WithAddedModifier(KeepUnknown),
    };

    public static JsonTypeInfo<Order> Order { get; } = (JsonTypeInfo<Order>)Options.GetTypeInfo(typeof(Order));

    private static void KeepUnknown(JsonTypeInfo type)
    {
        if (!typeof(IStoredRecord).IsAssignableFrom(type.Type))
            return;

        var unknown = type.Type.GetProperty(nameof(IStoredRecord.Unknown))!;
        var member = type.CreateJsonPropertyInfo(typeof(UnknownMembers), nameof(IStoredRecord.Unknown));
        member.IsExtensionData = true;
        member.Get = record => ((IStoredRecord)record).Unknown;
        member.Set = unknown.SetValue;
        type.Properties.Add(member);
    }
}
