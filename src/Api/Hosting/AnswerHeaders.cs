namespace OrderGrains.Api.Hosting;

/// <summary>What every answer says to whoever passes it on: keep no copy, and take it for nothing but what it says it is.</summary>
internal static class AnswerHeaders
{
    /// <summary>Sets the headers; pages that may be kept say so afterwards.</summary>
    public static Task Set(HttpContext context, RequestDelegate next)
    {
        Set(context);
        return next(context);
    }

    /// <summary>Sets them anew on an answer whose headers were cleared.</summary>
    public static void Set(HttpContext context) =>
        (context.Response.Headers.CacheControl, context.Response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
}
