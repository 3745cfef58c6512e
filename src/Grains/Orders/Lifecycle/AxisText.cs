namespace OrderGrains.Orders;

/// <summary>One axis of a row of the lifecycle table in words.</summary>
internal static class AxisText
{
    /// <summary>E.g. <c>Placed → Approved</c>; <c>any</c> when the axis neither limits nor moves.</summary>
    public static string Of<T>(AxisRule<T> axis)
        where T : struct, Enum
    {
        var moving = axis.Moves.Where(move => move.Value.Any(target => !target.Equals(move.Key))).OrderBy(move => move.Key).ToArray();
        var staying = axis.Moves.Keys.Except(moving.Select(move => move.Key)).Order().ToArray();
        var arrows = moving
            .GroupBy(move => List(move.Value.Order()), move => move.Key)
            .Select(group => $"{List(group)} → {group.Key}");

        var rest = Names(staying, moving.Length) + (moving.Length > 0 ? " stays" : "");
        return string.Join("; ", staying.Length > 0 ? arrows.Append(rest) : arrows);
    }

    private static string Names<T>(T[] values, int others)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        var missing = all.Except(values).ToArray();
        return (values.Length + others == all.Length, others, missing.Length) switch
        {
            (true, 0, _) => "any",
            (true, _, _) => "any other",
            (_, 0, 1) => $"any but {missing[0]}",
            _ => List(values),
        };
    }

    private static string List<T>(IEnumerable<T> values) => string.Join(", ", values);
}
