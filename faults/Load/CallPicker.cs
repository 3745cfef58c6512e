using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Load;

/// <summary>What one client does next, drawn from its own seed.</summary>
internal sealed class CallPicker(LoadPlan plan, long firstOrder, int client, Random random)
{
    private readonly Dictionary<long, long> _seen = [];
    private int _count;

    public long PickOrder() => Percent(plan.Hot) ? firstOrder : firstOrder + random.Next(plan.Orders);

    public OrderCall PickCall(long order)
    {
        if (Percent(plan.Reads))
            return new(CallKind.Read);

        var value = FormattableString.Invariant($"c{client}-{++_count}");
        var kind = random.Next(1000) >= plan.StageChangesPerThousand ? CallKind.Edit : Percent(50) ? CallKind.Ship : CallKind.Cancel;
        var field = kind == CallKind.Edit ? (Field)random.Next(3) : (Field)random.Next(2);
        return new(
            kind,
            field,
            value,
            Percent(plan.Conditional) && _seen.TryGetValue(order, out var version) ? version : null,
            plan.Twice || Percent(plan.Keyed) ? $"k-{value}" : null);
    }

    /// <summary>Takes note of a version for a later condition.</summary>
    public void Saw(long order, OrderAnswer answer)
    {
        if (answer.Version > 0)
            _seen[order] = answer.Version;
    }

    private bool Percent(int chance) => random.Next(100) < chance;
}
