using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>One row of a projection.</summary>
/// <param name="When">The condition in words, as the documentation prints it.</param>
/// <param name="Matches">The condition.</param>
/// <param name="Shows">What is shown, in words.</param>
/// <param name="Show">What is shown.</param>
internal sealed record ProjectionRow(string When, Func<Order, bool> Matches, string Shows, Func<Order, string> Show)
{
    public ProjectionRow(string when, Func<Order, bool> matches, string shows)
        : this(when, matches, shows, _ => shows)
    {
    }

    /// <summary>The row that matches everything.</summary>
    public static ProjectionRow Otherwise(string shows) => new("otherwise", _ => true, shows);
}
