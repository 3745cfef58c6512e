using System.Collections.Frozen;

namespace OrderGrains.Orders;

/// <summary>The words the rows of the lifecycle table are written in.</summary>
internal static class Axis
{
    /// <summary>Legal at every value; the axis stays.</summary>
    public static AxisRule<T> Any<T>()
        where T : struct, Enum => In(Enum.GetValues<T>());

    /// <summary>Legal at these values only; the axis stays.</summary>
    public static AxisRule<T> In<T>(params ReadOnlySpan<T> values)
        where T : struct, Enum =>
        new() { Moves = values.ToArray().ToFrozenDictionary(value => value, value => FrozenSet.Create(value)), Reached = [.. values] };

    /// <summary>Legal at every value but these; the axis stays.</summary>
    public static AxisRule<T> NotIn<T>(params T[] values)
        where T : struct, Enum => In<T>(Enum.GetValues<T>().Except(values).ToArray());

    /// <summary>Legal at the values of <paramref name="from"/>; leads to one target, where it is done.</summary>
    public static AxisRule<T> To<T>(T target, params T[] from)
        where T : struct, Enum => ToOneOf([target], from).DoneAt(target);

    /// <summary>Legal at the values of <paramref name="from"/>; the facts of the order decide which target it leads to.</summary>
    public static AxisRule<T> ToOneOf<T>(T[] targets, T[] from)
        where T : struct, Enum =>
        new() { Moves = from.ToFrozenDictionary(value => value, _ => targets.ToFrozenSet()), Reached = [.. targets], Aims = true };
}
