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
        Metadata = edit is { MergesMetadata: true, Metadata.IsSet: true }
            ? MergePatch.Apply(order.Metadata, edit.Metadata.Value)
            : edit.Metadata.Or(order.Metadata),
        Retail = Merge(order.Retail, edit.Retail),
        Tags = edit is { AddsTags.Count: 0, RemovesTags.Count: 0, SetsTags.IsSet: false }
            ? order.Tags
            : [.. edit.SetsTags.Or(order.Tags).Concat(edit.AddsTags).Distinct(StringComparer.Ordinal).Except(edit.RemovesTags)],
    };

    public static Order Rename(Order order, RenameOrder rename) =>
        order with { PaymentRequest = order.PaymentRequest! with { NewOrderId = rename.OrderId } };

    public static Order Begin(Order order, BeginTransaction begin) => order with
    {
        TransactionId = order.TransactionId ?? begin.Number,
        PaymentMethod = order.PaymentMethod ?? begin.Method,
    };

    private static RetailTerms? Merge(RetailTerms? retail, RetailPatch? patch)
    {
        if (patch is null)
            return retail;
        var current = retail ?? new() { TakesStock = true };
        var next = current with
        {
            OrderedAt = patch.OrderedAt.Or(current.OrderedAt),
            DeliverAt = patch.DeliverAt.Or(current.DeliverAt),
            CancelAt = patch.CancelAt.Or(current.CancelAt),
            WarehouseGroup = patch.WarehouseGroup.Or(current.WarehouseGroup),
            BuyerName = patch.BuyerName.Or(current.BuyerName),
        };
        return next == current ? retail : next;
    }

    public static Order Edit(Order order, EditAttributes edit) => order with
    {
        Attributes = Merge(order.Attributes, edit.Attributes),
        CustomData = Merge(order.CustomData, edit.CustomData, edit.MergesCustomData ? MergePatch.Apply : null),
    };

    /// <summary>
    /// Sets or removes each; where it is set and there already, it becomes what <paramref name="merge"/> makes of the two.
    /// </summary>
    private static ValueMap<T> Merge<T>(ValueMap<T> current, ValueMap<T?> changes, Func<T?, T?, T?>? merge = null)
        where T : class
    {
        foreach (var (key, value) in changes)
        {
            current.TryGetValue(key, out var there);
            var next = merge is null ? value : merge(there, value);
            current = next is null ? current.Remove(key) : current.Set(key, next);
        }

        return current;
    }
}
