using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Paths as the client wrote them. The server decodes a path but for <c>%2F</c>, which leaves open whether that stood there or
/// <c>%252F</c> did, and takes an escaped <c>..</c> for a way up. Here each segment is decoded once, from the raw target; in
/// <see cref="HttpRequest.Path"/> the two characters that would be ambiguous stay escaped until routing is done: <c>/</c> as
/// <c>%2F</c> and <c>%</c> as <c>%25</c>. So routing, the door table and fingerprints see one path, however the client escaped it.
/// </summary>
internal static class RequestPath
{
    /// <summary>Stands for a segment that is no UTF-8; no id may hold it.</summary>
    private const string Refused = "\0";

    /// <summary>Comes before whatever looks at the path; a path without escapes is left as it is.</summary>
    public static Task Read(HttpContext context, RequestDelegate next)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.Contains('%') && PathOf(target) is { IsEmpty: false } path && path.Contains('%'))
            context.Request.Path = new PathString(Canonical(path));
        return next(context);
    }

    /// <summary>Comes after routing: gives route values their last two characters.</summary>
    public static Task ReadValues(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value?.Contains('%') == true)
        {
            foreach (var (name, value) in context.Request.RouteValues.ToArray())
            {
                if (value is string text)
                    context.Request.RouteValues[name] = Plain(text);
            }
        }

        return next(context);
    }

    /// <summary>The id as one segment of a link; also one that reads like a way up, <c>.</c> or <c>..</c>.</summary>
    public static string Escape(string id) => id is "." or ".."
        ? id.Replace(".", "%2E", StringComparison.Ordinal)
        : Uri.EscapeDataString(id);

    /// <param name="path">Begins with a slash.</param>
    public static string Canonical(ReadOnlySpan<char> path)
    {
        List<string> segments = [];
        foreach (var range in path[1..].Split('/'))
        {
            var segment = path[1..][range];
            var isWay = segment is "." or "..";
            if (segment is ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            if (!isWay)
                segments.Add(Decode(segment));
            else if (range.End.Value == path.Length - 1)
                segments.Add("");
        }

        return "/" + string.Join('/', segments);
    }

    /// <summary>The path of a target in origin form or absolute form; empty for any other.</summary>
    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> target)
    {
        if (target.IndexOf('?') is >= 0 and var query)
            target = target[..query];
        if (target.StartsWith("/"))
            return target;
        if (target.IndexOf("://") is not (>= 0 and var scheme))
            return [];

        var rest = target[(scheme + 3)..];
        return rest.IndexOf('/') is >= 0 and var begin ? rest[begin..] : [];
    }

    /// <summary>A percent sign that no two hexadecimal digits follow stands for itself.</summary>
    private static string Decode(ReadOnlySpan<char> segment)
    {
        if (!segment.Contains('%'))
            return segment.ToString();

        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(segment.Length)];
        var count = 0;
        while (!segment.IsEmpty)
        {
            if (segment is ['%', _, _, ..]
                && byte.TryParse(segment[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
            {
                count++;
                segment = segment[3..];
            }
            else
            {
                count += Encoding.UTF8.GetBytes(segment[..1], bytes.AsSpan(count));
                segment = segment[1..];
            }
        }

        var text = bytes.AsSpan(0, count);
        return Utf8.IsValid(text) ? Unambiguous(Encoding.UTF8.GetString(text)) : Refused;
    }

    private static string Unambiguous(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    private static string Plain(string text) =>
        text.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
