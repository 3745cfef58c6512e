using System.Collections.Frozen;

namespace OrderGrains.Orders;

/// <summary>One axis of a row of the lifecycle table: from which values the verb is legal and where each may lead.</summary>
public sealed record AxisRule<T>
    where T : struct, Enum
{
    /// <summary>By value the axis may stand at: the values it may stand at afterwards.</summary>
    public required FrozenDictionary<T, FrozenSet<T>> Moves { get; init; }

    /// <summary>The values at which the verb has nothing left to do on this axis.</summary>
    public required FrozenSet<T> Reached { get; init; }

    /// <summary>True when the verb aims at a value of this axis, so that a repeat can be told from a first time.</summary>
    public bool Aims { get; init; }

    /// <summary>Both rules together; they start at different values.</summary>
    public AxisRule<T> Or(AxisRule<T> other) =>
        this with { Moves = Moves.Concat(other.Moves).ToFrozenDictionary(), Reached = [.. Reached, .. other.Reached] };

    /// <summary>The same rule with other values at which nothing is left to do.</summary>
    public AxisRule<T> DoneAt(params ReadOnlySpan<T> values) => this with { Reached = [.. values] };
}
