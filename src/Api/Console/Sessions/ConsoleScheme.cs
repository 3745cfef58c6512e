using OrderGrains.Api.Security;
using OrderGrains.Silo;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>
/// The console's session: ASP.NET Core's cookie authentication. The own door takes it where a request shows no key, so that the screens
/// call the same routes as everybody, under the same rights.
/// </summary>
internal static class ConsoleScheme
{
    public const string Name = "Console";

    public const string Cookie = "ordergrains-console";

    /// <summary>Of a session, from signing in to signing in again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <param name="services">Where to register.</param>
    /// <param name="options">Whether this is a demonstration.</param>
    /// <param name="development">Cookies come over plain HTTP there and at demonstrations, and nowhere else.</param>
    public static void AddConsoleSessions(this IServiceCollection services, OrderGrainsOptions options, bool development)
    {
        services.AddSingleton<ConsoleSessions>();
        services.AddSingleton<OperatorSession>();
        services.AddAuthentication().AddCookie(Name, cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = development || options.Demo == true ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = false;
            cookie.Events.OnValidatePrincipal = SessionGuard.Check;
            cookie.Events.OnRedirectToLogin = context => Status(context.Response, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
        });
    }

    /// <summary>This scheme where a request has a session's cookie and shows no key, which would go before it; else null.</summary>
    public static string? Selector(HttpContext context, ApiKeyOptions keys) => context.Request.Headers.Cookie.Count > 0
        && context.Request.Cookies.ContainsKey(Cookie) && string.IsNullOrEmpty(keys.FindKey(context.Request)) ? Name : null;

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
