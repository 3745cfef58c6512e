using System.Security.Claims;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>
/// Whether a session may see and do what is the operator's, which tells of all merchants together: it has shown the operator's key, or
/// administers a demonstration.
/// </summary>
internal sealed class OperatorSession(OrderGrainsOptions options)
{
    /// <summary>The claim of who has shown the key; null where it is another, or none is set.</summary>
    /// <param name="key">As typed.</param>
    public Claim? Claim(string key) =>
        options.Operator.Opens(key) ? new(SessionClaims.Operator, GrainKeys.ApiKey(key)) : null;

    /// <param name="session">With the claims of its cookie.</param>
    /// <param name="caller">Who it is of.</param>
    public bool IsOf(ClaimsPrincipal? session, Caller caller) =>
        (options.Demo == true && caller.May(DoorRights.Admin, Door.Manage))
        || (options.Operator.Key is { } key
            && SessionClaims.Same(SessionClaims.Find(session, SessionClaims.Operator), GrainKeys.ApiKey(key)));
}
