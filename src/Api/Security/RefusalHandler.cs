using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Security;

/// <summary>
/// Answers for all doors who is not let in. A credential that is not known counts against its address; a request without one and a token
/// that was good once do not.
/// </summary>
internal sealed class RefusalHandler(FailedAttempts failures, TokenIssuer tokens, DoorErrorWriter errors)
    : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Challenged
            ? Challenge(next, context, policy, authorizeResult)
            : _usual.HandleAsync(next, context, policy, authorizeResult);

    private async Task Challenge(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (await Refusal(context, policy.AuthenticationSchemes[0]) is { } refusal)
            await errors.Write(context, refusal);
        else
            await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private async Task<DoorFailure?> Refusal(HttpContext context, string scheme)
    {
        if (context.Features.Get<DoorFailure>() is { } busy)
            return busy;

        // The scheme's handler remembers its result. It knows genuine tokens only, not whether their credential is still let in.
        var result = await context.AuthenticateAsync(scheme);
        return result.None || result.Succeeded || IsExpired(context, scheme) ? null : failures.Count(CallerAddress.Of(context));
    }

    private bool IsExpired(HttpContext context, string scheme) =>
        Schemes.Bearer.Contains(scheme)
        && AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var sent)
        && sent.Parameter is { } token
        && tokens.IsExpired(token, scheme);
}
