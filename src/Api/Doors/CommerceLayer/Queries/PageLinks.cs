using System.Globalization;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Links to the pages of a list.</summary>
internal static class PageLinks
{
    /// <summary>The request's own address with another page, percent-encoded.</summary>
    public static string To(string baseUrl, HttpRequest request, PageQuery page)
    {
        var others = request.Query.Where(pair => pair.Key is not (PageQuery.NumberName or PageQuery.SizeName))
            .SelectMany(pair => pair.Value.Select(value => (pair.Key, Value: value ?? "")));
        (string, string)[] parameters =
        [
            .. others,
            (PageQuery.NumberName, page.Number.ToString(CultureInfo.InvariantCulture)),
            (PageQuery.SizeName, page.Size.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', parameters.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
        return $"{baseUrl}{request.Path.ToUriComponent()}?{query}";
    }
}
