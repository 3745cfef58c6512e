namespace OrderGrains.Api.Console;

/// <summary>Serves the console's files to everybody; what they show comes from routes that ask who calls.</summary>
internal static class ConsoleFileEndpoint
{
    /// <summary>Everything from here, no script or style within a page, and no text taken for markup by a script.</summary>
    private const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public static void MapConsoleFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/console", (HttpContext context, ConsoleFiles files) => Serve(context, files.Page)).ExcludeFromDescription();
        routes.MapGet("/console/{**path}", Get).ExcludeFromDescription();
    }

    /// <summary>Screens have paths of their own, which have no file: an order's may even look like a file's name.</summary>
    private static IResult Get(string path, HttpContext context, ConsoleFiles files) =>
        files.Find(path) is { } file ? Serve(context, file)
        : path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("files/", StringComparison.Ordinal) ? Results.NotFound()
        : Serve(context, files.Page);

    private static IResult Serve(HttpContext context, ConsoleFile file)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Results.Bytes(file.Bytes, file.ContentType, entityTag: file.Tag);
    }
}
