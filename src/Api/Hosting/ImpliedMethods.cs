namespace OrderGrains.Api.Hosting;

/// <summary>
/// The methods that no endpoint names because others imply them: HEAD is answered wherever GET is, and OPTIONS says which methods a
/// path takes (RFC 9110, sections 9.3.2 and 9.3.7).
/// </summary>
internal static class ImpliedMethods
{
    /// <summary>Comes before routing: a HEAD is routed as a GET. The server sends no body, for it knows what was asked.</summary>
    public static Task RouteHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Features.Set(HeadRequest.Known);
        }

        return next(context);
    }

    /// <summary>Comes after routing.</summary>
    public static Task RestoreHead(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Features.Get<HeadRequest>() is not null)
            context.Request.Method = HttpMethods.Head;
        return next(context);
    }

    /// <summary>
    /// Completes the methods that routing gives in <c>Allow</c> for a path which does not take the request's; true when they are all
    /// that was asked for, and are the answer.
    /// </summary>
    public static bool AnswerOptions(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.Headers.Allow is not [{ Length: > 0 } named])
            return false;

        var methods = named.Split(',', StringSplitOptions.TrimEntries).ToList();
        if (methods.IndexOf(HttpMethods.Get) is >= 0 and var get && !methods.Contains(HttpMethods.Head))
            methods.Insert(get + 1, HttpMethods.Head);
        if (!methods.Contains(HttpMethods.Options))
            methods.Add(HttpMethods.Options);
        response.Headers.Allow = string.Join(", ", methods);

        if (!HttpMethods.IsOptions(context.Request.Method))
            return false;
        response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }

    /// <summary>Marks a request whose method is HEAD while routing sees GET.</summary>
    private sealed class HeadRequest
    {
        public static readonly HeadRequest Known = new();
    }
}
