using System.Net;

namespace OrderGrains.Client;

/// <summary>
/// Gives each change a key of its own and sends it again under the same key where there was no answer or the service could not serve it,
/// so that it is made once however often it is sent.
/// </summary>
internal sealed class RetryHandler(RetryOptions options) : DelegatingHandler
{
    private const string KeyHeader = "Idempotency-Key";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get && !request.Headers.Contains(KeyHeader))
            request.Headers.Add(KeyHeader, Guid.NewGuid().ToString());
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken);

        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (!MayRepeat(request, response.StatusCode) || attempt >= options.Attempts
                    || (pause = Pause(response, attempt)) > options.LongestPause)
                    return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < options.Attempts && IsMadeOnce(request))
            {
                pause = Backoff(attempt);
            }

            await Task.Delay(pause, options.Time, cancellationToken);
        }
    }

    /// <summary>429 and 503 say that nothing was done; 504 that nobody knows.</summary>
    private static bool MayRepeat(HttpRequestMessage request, HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => true,
        HttpStatusCode.GatewayTimeout => IsMadeOnce(request),
        _ => false,
    };

    /// <summary>New credentials and secrets are the only ones that another attempt would make once more.</summary>
    private static bool IsMadeOnce(HttpRequestMessage request) =>
        request.Method != HttpMethod.Post || !request.RequestUri!.AbsolutePath.Contains("/credentials", StringComparison.Ordinal);

    private TimeSpan Pause(HttpResponseMessage response, int attempt) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > options.Time.GetUtcNow() => date - options.Time.GetUtcNow(),
        _ => Backoff(attempt),
    };

    private TimeSpan Backoff(int attempt)
    {
        var pause = options.FirstPause * Math.Pow(2, attempt - 1);
        return pause < options.LongestPause ? pause : options.LongestPause;
    }
}
