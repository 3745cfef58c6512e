using System.Net;

namespace OrderGrains.Api.Tests.Client;

/// <summary>Passes requests on, and loses the first answers on their way back.</summary>
internal sealed class PassingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>How many answers are lost.</summary>
    public int Lost { get; init; }

    /// <summary>What comes instead of a lost one; null for a broken connection.</summary>
    public HttpStatusCode? Instead { get; init; }

    public int Requests { get; private set; }

    /// <summary>The key of each request.</summary>
    public List<string> Keys { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Keys.AddRange(request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys : []);
        var response = await base.SendAsync(request, cancellationToken);
        if (++Requests > Lost)
            return response;

        response.Dispose();
        return Instead is { } status ? new(status) { RequestMessage = request } : throw new HttpRequestException("The connection broke.");
    }
}
