using Microsoft.AspNetCore.Http.Extensions;

namespace OrderGrains.Api.Doors.MultiSafepay.Transactions;

/// <summary>The URLs of the pages around one: the request's own, with another cursor.</summary>
/// <param name="request">What was asked.</param>
internal sealed class PagerLinks(HttpRequest request)
{
    /// <summary>Never the key, wherever it was sent.</summary>
    private static readonly string[] LeftOut = ["after", "before", "api_key"];

    /// <param name="direction"><c>after</c> or <c>before</c>.</param>
    /// <param name="cursor">Null leads nowhere.</param>
    public string? To(string direction, string? cursor)
    {
        if (cursor is null)
            return null;
        var query = new QueryBuilder(request.Query.Where(part => !LeftOut.Contains(part.Key, StringComparer.OrdinalIgnoreCase)))
        {
            { direction, cursor },
        };
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query.ToQueryString());
    }
}
