using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>A session that has begun or goes on.</summary>
/// <param name="Login">Whose, and which.</param>
/// <param name="Scope">What the client asked for when it began.</param>
/// <param name="RefreshToken">By which it goes on, once.</param>
internal sealed record StartedSession(CustomerLogin Login, string Scope, string RefreshToken);
