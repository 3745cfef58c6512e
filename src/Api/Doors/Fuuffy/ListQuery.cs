using System.Globalization;
using OrderGrains.Api.Orders;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>Which page of the list is asked for (section 3.3); other parameters are ignored, as unknown members are.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Orders on a page.</param>
internal sealed record ListQuery(int Page, int Size)
{
    public static readonly DoorQuery Parameters = new(
        new("page", "The page's number. Default 1."),
        new("per_page", $"Orders on a page, 1 to {MostSize}. Default {UsualSize}."));

    private const int UsualSize = 20;
    private const int MostSize = 100;

    /// <summary>It is worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static ListQuery Read(IQueryCollection query, List<FieldError> errors)
    {
        var size = Whole("per_page", "Per page", UsualSize, MostSize);
        return new(Whole("page", "Page", 1, OrderPages.Last(size)), size);

        int Whole(string name, string label, int usual, int most)
        {
            if (query[name].ToString() is not { Length: > 0 } text)
                return usual;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            errors.Add(new(name, string.Create(CultureInfo.InvariantCulture, $"{label} must be a whole number from 1 to {most}")));
            return usual;
        }
    }
}
