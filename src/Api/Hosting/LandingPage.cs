using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using OrderGrains.Api.Console;
using OrderGrains.Silo;

namespace OrderGrains.Api.Hosting;

/// <summary>
/// What stands at <c>/start</c>: where to go, for whoever does not know the service. It needs no script, loads nothing, and what it is not
/// to do it has forbidden itself. <c>/</c> leads here until somebody can sign in to the console, and from then on there.
/// </summary>
internal static class LandingPage
{
    private const string Style =
        """
        :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
        body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
        body { color: light-dark(#1a1a1a, #e8e8e8); background: light-dark(#fff, #16181c) }
        h1 { margin: 0 0 .25rem; font-size: 1.75rem } h2 { margin: 2rem 0 .5rem; font-size: 1.2rem }
        a { color: light-dark(#0b57d0, #8ab4f8) } div { overflow-x: auto }
        table { border-collapse: collapse; width: 100% }
        th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid light-dark(#ccc, #444) }
        code { font: .9em ui-monospace, monospace } dt { font-weight: 600 } dd { margin: 0 0 .5rem }
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Hash("\n" + Style + "\n")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapLandingPage(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<OrderGrainsOptions>();
        var page = Encoding.UTF8.GetBytes(Text(options.Doors.CentraBase, options.Demo == true));
        routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, FirstSteps steps) =>
            Results.Redirect(await steps.SomebodyCanSignIn(context.RequestAborted) ? "console" : "start")).ExcludeFromDescription();
        routes.MapMethods("/start", [HttpMethods.Get, HttpMethods.Head], context =>
        {
            var headers = context.Response.Headers;
            (headers.ContentType, headers.ContentLength) = ("text/html; charset=utf-8", page.Length);
            (headers.ContentSecurityPolicy, headers.XContentTypeOptions, headers.CacheControl) = (Policy, "nosniff", "no-cache");
            headers["Referrer-Policy"] = "no-referrer";
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(page).AsTask();
        }).ExcludeFromDescription();
    }

    /// <param name="centraBase">Where the Centra door is.</param>
    /// <param name="demo">True while the demonstration data is on, and with it credentials that anybody may know.</param>
    public static string Text(string centraBase, bool demo) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>OrderGrains</title>
        <style>
        {Style}
        </style>
        </head>
        <body>
        <main>
        <h1>OrderGrains</h1>
        <p>One order, five documented ways to update it.</p>
        <h2>Doors</h2>
        <div role="region" aria-label="Doors" tabindex="0">
        <table>
        <thead>
        <tr><th scope="col">Door</th><th scope="col">Calls</th><th scope="col">Credential</th><th scope="col">Described in</th></tr>
        </thead>
        <tbody>
        {string.Join('\n', Doors(HtmlEncoder.Default.Encode(centraBase)).Select(Row))}
        </tbody>
        </table>
        </div>
        <h2>{(demo ? "Demonstration" : "Credentials")}</h2>
        {(demo ? Demonstration : FirstCredential)}
        <h2>More</h2>
        <ul>
        <li><a href="console">The console</a></li>
        <li><a href="swagger">Every call with its example</a> (<a href="swagger/v1/swagger.json">OpenAPI document</a>)</li>
        <li><a href="health/ready">Is it ready?</a> <a href="health/live">Is it alive?</a></li>
        <li>In the repository: <code>README.md</code>, <code>docs/manage.md</code>, <code>docs/lifecycle.md</code>,
        <code>docs/operations.md</code></li>
        </ul>
        </main>
        </body>
        </html>

        """;

    private const string Demonstration =
        """
        <p>The demonstration data is on. Whoever reaches the service can use these:</p>
        <dl>
        <dt>API key</dt><dd><code>demo-key</code></dd>
        <dt>Client</dt><dd><code>demo-client</code> with secret <code>demo-secret</code></dd>
        <dt>A storefront's client</dt><dd><code>demo-low</code> with secret <code>demo-secret</code></dd>
        </dl>
        <p>The console shows a request for each door; <code>scripts/try-seeds.sh</code> sends them all.</p>
        """;

    private const string FirstCredential =
        "<p>Whoever runs the service makes them: <code>docs/operations.md</code>, “The first credential”.</p>";

    private static (string Name, string Call, string Credential, string Page)[] Doors(string centra) =>
    [
        ("MultiSafepay", "PATCH /orders/{order_id}<br>PATCH /v1/json/orders/{order_id}", "api_key", "docs/doors/multisafepay.md"),
        ("Commerce Layer", "PATCH /api/orders/{id}", "Bearer, from POST /oauth/token", "docs/doors/commerce-layer.md"),
        ("Centra", $"PUT {centra}/orders<br>PUT /orders", "API-Authorization", "docs/doors/centra.md"),
        ("Fuuffy", "PATCH /v1/orders/{order_id}", "Bearer, from POST /v1/auth/token", "docs/doors/fuuffy.md"),
        ("Elastic Path", "PUT /v2/orders/{orderID}", "Bearer, from POST /oauth/access_token", "docs/doors/elastic-path.md"),
        ("OrderGrains' own", "/manage/orders, /manage/changes", "X-Api-Key", "docs/manage.md"),
    ];

    private static string Row((string Name, string Call, string Credential, string Page) door) =>
        $"""
        <tr><th scope="row">{door.Name}</th><td><code>{door.Call}</code></td><td>{door.Credential}</td>
        <td><code>{door.Page}</code></td></tr>
        """;

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
