using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>How long the lists of an order may become.</summary>
internal static class ListLimits
{
    private static readonly (string Path, int Max, Func<Order, int> Count)[] Rows =
    [
        ("lines", 10_000, order => order.Lines.Count),
        ("lines.options", 10_000, order => Total(order.Lines, line => line.Options.Count)),
        ("adjustments", 10_000, order => order.Adjustments.Count),
        ("shipments", 10_000, order => order.Shipments.Count),
        ("shipments.items", 100_000, order => Total(order.Shipments, shipment => shipment.Items.Count)),
        ("shipments.boxes", 10_000, order => Total(order.Shipments, shipment => shipment.Boxes.Count)),
        ("returns", 10_000, order => order.Returns.Count),
        ("returns.items", 100_000, order => Total(order.Returns, one => one.Items.Count)),
        ("payments", 1_000, order => order.Payments.Count),
        ("paymentRequest.taxTables", 1_000, order => order.PaymentRequest?.TaxTables.Count ?? 0),
        ("paymentRequest.costs", 1_000, order => order.PaymentRequest?.Costs.Count ?? 0),
        ("movements", 10_000, order => Total(order.Payments, payment => payment.Movements.Count)),
        ("tags", 1_000, order => order.Tags.Count),
        ("attributes", 10_000, order => order.Attributes.Count),
        ("customData", 10_000, order => order.CustomData.Count),
        ("metadata", 10_000, order => Members(order.Metadata)),
    ];

    /// <summary>The lists that a command makes too long. One that is too long already may stay or become shorter.</summary>
    /// <param name="before">The order before the command; null when it had none.</param>
    /// <param name="after">The order after it.</param>
    public static IEnumerable<FieldProblem> Find(Order? before, Order after)
    {
        foreach (var (path, max, count) in Rows)
        {
            if (count(after) is var length && length > max && (before is null || length > count(before)))
                yield return new(path, ProblemKind.TooGreat);
        }
    }

    // Each command counts: without what an enumerator would allocate.
    private static int Total<T>(ValueList<T> list, Func<T, int> count)
    {
        var sum = 0;
        foreach (var one in list.AsSpan())
            sum += count(one);
        return sum;
    }

    private static int Members(JsonText? json)
    {
        // Each has two quotes, a colon and a value.
        if (json is null || json.Value.Length < 4 * 10_000)
            return 0;
        using var document = JsonDocument.Parse(json.Value);
        return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject().Count() : 0;
    }
}
