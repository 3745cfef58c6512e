using System.Text.RegularExpressions;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>
/// The ids by which parts of orders are resources. One that somebody gave is shown as it is; one that the order gave itself, such as
/// <c>m-1</c>, says nothing without the order and is shown with its id in front.
/// </summary>
internal static partial class PartName
{
    public static string Of(Order order, string id) => Own().IsMatch(id) ? $"{order.Id}-{id}" : id;

    /// <summary>The order's id and the part's where the name has both; null where only an alias can lead to the order.</summary>
    public static (string OrderId, string PartId)? Split(string name) =>
        Qualified().Match(name) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex("^[a-z]-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex("^(.+)-([a-z]-[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Qualified();
}
