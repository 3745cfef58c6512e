using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.PaymentPage;

/// <summary>
/// The page that a MultiSafepay order's <c>payment_url</c> leads to, where a person or a test pays, is declined, lets the payment expire or
/// has it reviewed. Whoever has the link may: its session id cannot be guessed. It is no part of the API's document.
/// </summary>
internal static class PaymentPageEndpoints
{
    private const string Path = $"{PaymentLinks.Prefix}/{{merchant}}/{{session}}";
    private const int LargestForm = 4 * 1024;

    public static void AddPaymentPage(this IServiceCollection services)
    {
        services.AddSingleton<PaymentSessions>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ordergrains-pay";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>There is no such page where nobody has asked for it: whoever is on it says that money has moved.</summary>
    public static void MapPaymentPage(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>();
        if (!(options.Doors.PaymentPage ?? options.Demo == true))
            return;
        routes.MapGet(Path, Get).ExcludeFromDescription();
        routes.MapPost(Path, Post).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> Get(
        string merchant, string session, HttpContext context, PaymentSessions sessions, IAntiforgery antiforgery) =>
        await sessions.Find(merchant, session, context.RequestAborted) is { } order
            ? Show(context, order, antiforgery, problem: null)
            : Unknown;

    private static async Task<IResult> Post(
        string merchant, string session, HttpContext context, PaymentSessions sessions, IAntiforgery antiforgery)
    {
        if (await sessions.Find(merchant, session, context.RequestAborted) is not { } order)
            return Unknown;
        if (!await IsOfThisPage(context, antiforgery))
            return Show(context, order, antiforgery, "The page was open too long, or your browser keeps no cookies. Please choose again.");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (PaymentChoice.Named(form["choice"]) is not { } choice)
            return Show(context, order, antiforgery, "This page does not know what that is. Please choose again.");

        var reply = await sessions.Do(order, choice, form["gateway"], context.RequestAborted);
        if (reply.Outcome != OrderOutcome.Accepted)
            return Show(context, reply.Order ?? order, antiforgery, PaymentSessions.Problem(reply.Outcome));
        var back = order.PaymentRequest is { } request ? PaymentReturn.Of(order, choice.Returns(request)) : null;
        context.Response.Headers.Location = back ?? context.Request.Path.ToUriComponent();
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>False for what another page sent, and for what is no form.</summary>
    private static async Task<bool> IsOfThisPage(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }

    private static PageAnswer Show(HttpContext context, Order order, IAntiforgery antiforgery, string? problem) => new(
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        PaymentPageText.Of(order, antiforgery.GetAndStoreTokens(context), problem),
        order.PaymentRequest is { } request ? PaymentReturn.Origins(request) : []);

    private static PageAnswer Unknown => new(StatusCodes.Status404NotFound, PaymentPageText.Unknown(), []);
}
