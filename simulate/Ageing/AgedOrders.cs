using OrderGrains.Orders;
using OrderGrains.Simulate.Clients;

namespace OrderGrains.Simulate.Ageing;

/// <summary>
/// Orders that are called now and then, and without keys: keys are honoured for longer than any run lasts, and events are never dropped of
/// orders whose keys are honoured still.
/// </summary>
internal static class AgedOrders
{
    /// <summary>It is cancelled, and so has ended.</summary>
    public const long Ended = Commands.FirstOrder + 8;

    /// <summary>It goes on.</summary>
    public const long GoingOn = Commands.FirstOrder + 4;

    public static readonly IReadOnlyList<long> All = [GoingOn, Ended];

    /// <summary>Whoever was left alone for so long is old: longer than anybody waits for an answer and repeats what got none.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(20);

    public static readonly IReadOnlySet<OrderKey> Keys = All.Select(Commands.Key).ToHashSet();
}
