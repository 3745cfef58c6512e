using System.Text;

namespace OrderGrains.Api.PaymentPage;

/// <summary>A page without script or frame, whose form leads back here and to the shop alone.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="page">The page.</param>
/// <param name="shop">The shop's origins.</param>
internal sealed class PageAnswer(int status, Markup page, IEnumerable<string> shop) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, body) = (httpContext.Response, Encoding.UTF8.GetBytes(page.Text));
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, "text/html; charset=utf-8", body.Length);
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + $"form-action {string.Join(' ', shop.Prepend("'self'"))}";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
