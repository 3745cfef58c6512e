using System.Globalization;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>One of the pages that a list is given in.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">How many resources a full page has.</param>
internal sealed record PageQuery(int Number, int Size)
{
    public const string NumberName = "page[number]";
    public const string SizeName = "page[size]";

    private const string Prefix = "page";
    private const int UsualSize = 10;
    private const int MostSize = 25;

    /// <summary>What of it comes before the page.</summary>
    public int Skip => (Number - 1) * Size;

    public static PageQuery Read(IQueryCollection query, List<ApiError> errors)
    {
        foreach (var name in query.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            if (name == Prefix)
                errors.Add(RequestErrors.InvalidPageObject());
            else if (name is not (NumberName or SizeName))
                errors.Add(RequestErrors.PageParamNotAllowed(name[Prefix.Length..].Trim('[', ']')));
        }

        var size = Whole("size", SizeName, UsualSize, MostSize);
        return new(Whole("number", NumberName, 1, int.MaxValue / MostSize), size);

        int Whole(string parameter, string name, int usual, int most)
        {
            if (!query.TryGetValue(name, out var values))
                return usual;
            if (int.TryParse(values, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            errors.Add(RequestErrors.InvalidPageValue(values.ToString(), parameter));
            return usual;
        }
    }
}
