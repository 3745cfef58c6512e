using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace OrderGrains.Api.Security;

/// <summary>
/// Evaluates the doors' policies, each of which names one scheme and asks for one thing, without the general machinery for many of both.
/// An access token is good only as long as its credential. Any other policy takes the general way.
/// </summary>
internal sealed class DoorPolicyEvaluator(IAuthorizationService authorization, TokenCheck tokens) : PolicyEvaluator(authorization)
{
    private static readonly Task<PolicyAuthorizationResult> Success = Task.FromResult(PolicyAuthorizationResult.Success());
    private static readonly Task<PolicyAuthorizationResult> Forbid = Task.FromResult(PolicyAuthorizationResult.Forbid());
    private static readonly Task<PolicyAuthorizationResult> Challenge = Task.FromResult(PolicyAuthorizationResult.Challenge());

    public override async Task<AuthenticateResult> AuthenticateAsync(AuthorizationPolicy policy, HttpContext context)
    {
        if (policy is not { Requirements: [DoorRight], AuthenticationSchemes: [var scheme] })
            return await base.AuthenticateAsync(policy, context);

        var result = await tokens.Check(await context.AuthenticateAsync(scheme), context);
        if (result.Principal is { } principal)
            context.User = principal;
        return result;
    }

    public override Task<PolicyAuthorizationResult> AuthorizeAsync(
        AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource)
    {
        if (policy.Requirements is not [DoorRight])
            return base.AuthorizeAsync(policy, authenticationResult, context, resource);
        if (DoorRight.IsHeld(context))
            return Success;
        return authenticationResult.Succeeded ? Forbid : Challenge;
    }
}
