using System.Globalization;
using System.Net.Http.Headers;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Silo;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>Sends messages by HTTP, to targets that may be called, and reads no more of an answer than is needed.</summary>
internal sealed class DeliveryClient(IHttpClientFactory clients, DeliveryTargets targets, DeliverySettings settings, TimeProvider time)
    : IDeliveryClient
{
    /// <summary>The client whose connections are checked.</summary>
    public const string Name = "deliveries";

    /// <summary>How much of an answer's body is read.</summary>
    public const int MostBody = 4 * 1024;

    public async Task<DeliveryAnswer> Send(
        NotificationMessage message, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        if (targets.Read(message.Url, out var problem) is not { } url)
            return DeliveryAnswer.None($"the URL {problem}");

        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await Send(Request(url, message, headers), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return DeliveryAnswer.None(string.Create(CultureInfo.InvariantCulture, $"no answer in {settings.Timeout.TotalSeconds:0.#} s"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return DeliveryAnswer.None(Why(e));
        }
    }

    private async Task<DeliveryAnswer> Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Name);
        using var sent = request;
        using var response = await client.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var body = await Start(response.Content, cancellationToken);
        var status = (int)response.StatusCode;
        return new(status, body, status.ToString(CultureInfo.InvariantCulture), RetryAfter(response));
    }

    private static HttpRequestMessage Request(
        Uri url, NotificationMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(message.ByGet ? HttpMethod.Get : HttpMethod.Post, url);
        if (!message.ByGet)
        {
            request.Content = new ReadOnlyMemoryContent(message.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(message.ContentType);
        }

        request.Headers.UserAgent.Add(new("OrderGrains", null));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static async Task<ReadOnlyMemory<byte>> Start(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var start = new byte[MostBody];
        return start.AsMemory(0, await stream.ReadAtLeastAsync(start, MostBody, throwOnEndOfStream: false, cancellationToken));
    }

    /// <summary>Of answers that say "not now".</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        (int)response.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
            ? response.Headers.RetryAfter is { } given ? given.Delta ?? given.Date - time.GetUtcNow() : null
            : null;

    private static string Why(Exception failure) => failure switch
    {
        { InnerException: ForbiddenTargetException forbidden } => forbidden.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host is unknown",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "no connection",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no trusted TLS",
        _ => "the connection broke",
    };
}
