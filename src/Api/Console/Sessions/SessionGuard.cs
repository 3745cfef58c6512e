using Microsoft.AspNetCore.Authentication.Cookies;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>
/// Refuses what a browser may have been made to send by a page that is not the console's: a call that may change something needs the
/// session's own token in a header, which only who can read the console's answers knows.
/// </summary>
internal static class SessionGuard
{
    public const string Header = "X-Console-Token";

    private const string SameOrigin = "same-origin";
    private const string ByHand = "none";

    public static Task Check(CookieValidatePrincipalContext context)
    {
        var request = context.HttpContext.Request;
        if (IsSafe(request.Method) || (IsOfThisOrigin(request) && HasToken(context)))
            return Task.CompletedTask;

        context.HttpContext.Features.Set(new DoorFailure(
            FailureKind.Forbidden, $"A session's call that may change something needs its own token in {Header}."));
        context.RejectPrincipal();
        return Task.CompletedTask;
    }

    /// <summary>False where the browser says that a page of another origin sends this; other clients say nothing.</summary>
    public static bool IsOfThisOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or SameOrigin or ByHand;

    private static bool HasToken(CookieValidatePrincipalContext context) => SessionClaims.Same(
        SessionClaims.Find(context.Principal, SessionClaims.Token), context.HttpContext.Request.Headers[Header]);

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
