using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Console.Sessions;

/// <summary>Signing in and out, and what a session may do. Open to everybody: who is not signed in is told so.</summary>
internal static class SessionEndpoints
{
    public const string Path = "/console/session";

    private static readonly DoorProfile Body = new(Door.Manage) { Accepts = type => type == "application/json" };

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Get).ExcludeFromDescription();
        routes.MapPost(Path, SignIn).ExcludeFromDescription();
        routes.MapPost($"{Path}/operator", BecomeOperator).ExcludeFromDescription();
        routes.MapDelete(Path, SignOut).ExcludeFromDescription();
    }

    private static async Task<IResult> Get(
        HttpContext context, ConsoleSessions sessions, OperatorSession operators, OrderGrainsOptions options)
    {
        var (session, caller) = await sessions.Find(context);
        return Answer(session, caller, operators, options);
    }

    private static async Task<IResult> SignIn(HttpContext context, ConsoleSessions sessions, DoorErrorWriter errors)
    {
        var (key, refusal) = await Key(context);
        if (key is null)
            return errors.Render(context, refusal!);
        (var session, refusal) = await sessions.Open(key, context);
        if (session is null)
            return errors.Render(context, refusal!);

        await context.SignInAsync(ConsoleScheme.Name, session);
        return Results.NoContent();
    }

    private static async Task<IResult> BecomeOperator(
        HttpContext context, ConsoleSessions sessions, OperatorSession operators, FailedAttempts failures, DoorErrorWriter errors)
    {
        var (session, _) = await sessions.Find(context);
        if (session is null)
            return errors.Render(context, context.Features.Get<DoorFailure>() ?? new(FailureKind.Unauthenticated, "Sign in first."));
        var (key, refusal) = await Key(context);
        if (key is null)
            return errors.Render(context, refusal!);
        if (operators.Claim(key) is not { } claim)
        {
            return errors.Render(context, failures.Count(CallerAddress.Of(context))
                ?? new(FailureKind.Forbidden, "This is not the operator's key."));
        }

        ((ClaimsIdentity)session.Identity!).AddClaim(claim);
        await context.SignInAsync(ConsoleScheme.Name, session);
        return Results.NoContent();
    }

    private static async Task<IResult> SignOut(HttpContext context, ConsoleSessions sessions, DoorErrorWriter errors)
    {
        var (session, _) = await sessions.Find(context);
        if (session is null && context.Features.Get<DoorFailure>() is { } refusal)
            return errors.Render(context, refusal);
        await context.SignOutAsync(ConsoleScheme.Name);
        return Results.NoContent();
    }

    /// <summary>A page of another origin cannot sign its visitor in: it can send no JSON here.</summary>
    private static async Task<(string? Key, DoorFailure? Refusal)> Key(HttpContext context)
    {
        if (!SessionGuard.IsOfThisOrigin(context.Request))
            return (null, new(FailureKind.Forbidden, "Only the console's own pages sign in."));
        using var body = await RequestBody.Read(context.Request, Body);
        if (body.Failure is { } failure)
            return (null, failure);
        var text = body.Json.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null;
        return text is { Length: > 0 }
            ? (text, null)
            : (null, new(FailureKind.MalformedRequest, "The member key must be a text."));
    }

    private static JsonAnswer Answer(ClaimsPrincipal? session, Caller? caller, OperatorSession operators, OrderGrainsOptions options) =>
        new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("signedIn", caller is not null);
            writer.WriteBoolean("demo", options.Demo == true);
            writer.WriteString("centra", options.Doors.CentraBase);
            if (caller is not null)
                Write(writer, session, caller, operators);
            writer.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter writer, ClaimsPrincipal? session, Caller caller, OperatorSession operators)
    {
        writer.WriteString("merchant", caller.Merchant);
        writer.WriteString("credential", caller.Credential);
        writer.WriteBoolean("write", caller.May(DoorRights.Write, Door.Manage));
        writer.WriteBoolean("admin", caller.May(DoorRights.Admin, Door.Manage));
        writer.WriteBoolean("operator", operators.IsOf(session, caller));
        writer.WriteString("token", SessionClaims.Find(session, SessionClaims.Token));
    }
}
