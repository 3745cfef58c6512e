using System.Globalization;
using System.Text.Json;

namespace OrderGrains.Api.Doors.ElasticPath.Listing;

/// <summary>
/// Where a list goes on (section B8), and how long it is. The brackets of a link are not escaped, as in the vendor's examples.
/// </summary>
/// <param name="address">The list's own, without a query.</param>
/// <param name="query">As it was sent.</param>
/// <param name="limit">How many items a page has.</param>
/// <param name="offset">How many come before this page.</param>
/// <param name="total">How many there are.</param>
internal sealed class ListLinks(string address, IQueryCollection query, int limit, int offset, long total)
{
    private static readonly string[] Kept = ["include", "sort", "filter"];

    private long Pages => Math.Max(1, (total + limit - 1) / limit);

    private long Last => (Pages - 1) * limit;

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("links");
        writer.WriteString("current", To(offset));
        writer.WriteString("first", To(0));
        writer.WriteString("last", Pages > 1 ? To(Last) : null);
        writer.WriteString("next", offset + limit < total ? To(offset + limit) : null);
        writer.WriteString("prev", offset > 0 ? To(Math.Max(0, offset - limit)) : null);
        writer.WriteEndObject();
        writer.WriteStartObject("meta");
        writer.WriteStartObject("page");
        writer.WriteNumber("limit", limit);
        writer.WriteNumber("offset", offset);
        writer.WriteNumber("current", (offset / limit) + 1);
        writer.WriteNumber("total", Pages);
        writer.WriteEndObject();
        writer.WriteStartObject("results");
        writer.WriteNumber("total", total);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private string To(long at)
    {
        var parameters = Kept.Where(query.ContainsKey).Select(name => $"{name}={Uri.EscapeDataString(query[name].ToString())}")
            .Append(string.Create(CultureInfo.InvariantCulture, $"{ListQuery.LimitName}={limit}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{ListQuery.OffsetName}={at}"));
        return $"{address}?{string.Join('&', parameters)}";
    }
}
