using Microsoft.AspNetCore.Antiforgery;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Orders;

namespace OrderGrains.Api.PaymentPage;

/// <summary>The payment page as HTML, in the console's style. It has no script and loads nothing but the console's stylesheets.</summary>
internal static class PaymentPageText
{
    private const string Standing = "This page stands in for a payment provider's: nobody is charged.";

    /// <summary>The order with what can be done about it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="token">What its form has to send back.</param>
    /// <param name="problem">Why what was asked for was not done; null where nothing was asked for.</param>
    public static Markup Of(Order order, AntiforgeryTokenSet token, string? problem)
    {
        var status = MultiSafepayStatuses.Status.Of(order);
        return Page($"{Due(order)} to {order.Merchant}", Markup.Of($"""
            <h1>{Due(order)}</h1>
            <dl class="facts">
            {Fact("Shop", order.Merchant)}
            {Fact("Order", order.Id)}
            {Fact("For", order.Description)}
            {Fact("By", order.PaymentMethod?.Name ?? order.PaymentMethod?.Id)}
            {Fact("Status", status)}
            </dl>
            {Problem(problem)}
            {(PaymentStanding.IsOpen(order) ? Form(order, token) : Over(status))}
            {Back(order)}
            """));
    }

    public static Markup Unknown() => Page("No such payment", Markup.Of($"""
        <h1>No such payment</h1>
        <p>The link is wrong, or what it led to is gone.</p>
        """));

    private static Markup Form(Order order, AntiforgeryTokenSet token) => Markup.Of($"""
        <form method="post">
        <input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">
        {(order.PaymentMethod is null ? Methods() : Markup.None)}
        <div class="buttons">
        {Markup.Join(PaymentChoice.All.Select(Button))}
        </div>
        </form>
        """);

    /// <summary>Where the shop has left it open what the customer pays with.</summary>
    private static Markup Methods() => Markup.Of($"""
        <div class="field">
        <label for="gateway">Pay by</label>
        <select id="gateway" name="gateway">
        {Markup.Join(PaymentMethods.Rows.Select(row => Markup.Of($"""<option value="{row.Code}">{row.Name}</option>""")))}
        </select>
        </div>
        """);

    private static Markup Button(PaymentChoice choice) => choice == PaymentChoice.All[0]
        ? Markup.Of($"""<button class="primary" name="choice" value="{choice.Name}">{choice.Label}</button>""")
        : Markup.Of($"""<button name="choice" value="{choice.Name}">{choice.Label}</button>""");

    private static Markup Over(string status) => Markup.Of($"""<p>Nothing is to be paid any more: the order is {status}.</p>""");

    private static Markup Problem(string? problem) =>
        problem is null ? Markup.None : Markup.Of($"""<p class="problem" role="alert">{problem}</p>""");

    private static Markup Fact(string name, string? value) =>
        string.IsNullOrEmpty(value) ? Markup.None : Markup.Of($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static Markup Back(Order order) => PaymentReturn.Of(order, order.PaymentRequest?.CancelUrl) is { } url
        ? Markup.Of($"""<p><a href="{url}">Back to the shop</a></p>""")
        : Markup.None;

    private static string Due(Order order) => Money.Format(order.Balance.Due, order.Currency);

    private static Markup Page(string title, Markup content) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="/console/files/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/console/files/style/base.css">
        <link rel="stylesheet" href="/console/files/style/parts.css">
        <link rel="stylesheet" href="/console/files/style/screens.css">
        </head>
        <body>
        <main>
        <section class="payment card">
        {content}
        <p class="quiet">{Standing}</p>
        </section>
        </main>
        </body>
        </html>

        """);
}
