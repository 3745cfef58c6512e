using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Names and free data.</summary>
internal static class ReferenceRules
{
    public static Order Edit(Order order, EditReferences edit) => order with
    {
        Reference = edit.Reference.Or(order.Reference),
        ReferenceOrigin = edit.ReferenceOrigin.Or(order.ReferenceOrigin),
        OrderNumber = edit.OrderNumber.Or(order.OrderNumber),
        ExternalReference = edit.ExternalReference.Or(order.ExternalReference),
        Metadata = edit.Metadata.Or(order.Metadata),
    };

    public static Order Edit(Order order, EditAttributes edit) => order with
    {
        Attributes = Merge(order.Attributes, edit.Attributes),
        CustomData = Merge(order.CustomData, edit.CustomData),
    };

    private static ValueMap<T> Merge<T>(ValueMap<T> current, ValueMap<T?> changes)
        where T : class
    {
        foreach (var (key, value) in changes)
            current = value is null ? current.Remove(key) : current.Set(key, value);

        return current;
    }
}
