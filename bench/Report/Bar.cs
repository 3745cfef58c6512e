namespace OrderGrains.Bench.Report;

/// <summary>What a figure must reach, and where it is going.</summary>
/// <param name="Limit">The bar.</param>
/// <param name="Goal">The goal; null where there is only a bar.</param>
/// <param name="Unit">Behind the figure, e.g. <c>×</c>.</param>
/// <param name="AtMost">The figure must stay below instead of above.</param>
internal sealed record Bar(double Limit, double? Goal, string Unit = "×", bool AtMost = false)
{
    public bool Holds(double figure) => AtMost ? figure <= Limit : figure >= Limit;

    public string Sign => AtMost ? "≤" : "≥";
}
