using System.Globalization;
using System.Net;
using System.Text.Json;

namespace OrderGrains.Api.Commands.Remote;

/// <summary>A running service, by its own API. While it is away or too busy it is asked again, for half a minute.</summary>
/// <param name="http">Knows the address and the key.</param>
/// <param name="time">Measures pauses.</param>
internal sealed class RemoteServer(HttpClient http, TimeProvider time) : IDisposable
{
    /// <summary>How often something is asked for before it is given up.</summary>
    public const int Attempts = 7;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public void Dispose() => http.Dispose();

    /// <summary>Asks for a document.</summary>
    /// <exception cref="RemoteException">There is none.</exception>
    public async Task<JsonElement> Get(string path, CancellationToken cancellationToken)
    {
        using var response = await Send(() => new(HttpMethod.Get, path), cancellationToken);
        return await Json(response, cancellationToken);
    }

    /// <summary>Asks until there is an answer; its body is still to be read.</summary>
    /// <param name="request">Makes the request, once for each attempt.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RemoteException">The service refuses, or is away for too long.</exception>
    public async Task<HttpResponseMessage> Send(Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage response;
            try
            {
                using var message = request();
                response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            }
            catch (HttpRequestException e)
            {
                if (attempt == Attempts)
                    throw new RemoteException($"{http.BaseAddress} cannot be reached: {e.Message}", e);
                await Pause(attempt, seconds: null, cancellationToken);
                continue;
            }

            if (response.IsSuccessStatusCode)
                return response;
            using (response)
            {
                if (!MayRepeat((int)response.StatusCode) || attempt == Attempts)
                    throw new RemoteException(await Describe(response, cancellationToken));
                await Pause(attempt, response.Headers.RetryAfter?.Delta?.TotalSeconds, cancellationToken);
            }
        }
    }

    /// <summary>Whether what was answered so may well be answered otherwise soon, and may be asked again.</summary>
    public static bool MayRepeat(int status) => (HttpStatusCode)status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Waits before the next attempt.</summary>
    /// <param name="attempt">How many there were.</param>
    /// <param name="seconds">What the service asked for; null where it did not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task Pause(int attempt, double? seconds, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(seconds ?? Math.Pow(2, attempt - 2));
        return Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellationToken);
    }

    /// <summary>What a problem document says in one sentence.</summary>
    public static string Describe(JsonElement problem)
    {
        var detail = Text(problem, "detail") ?? Text(problem, "title") ?? "no reason given";
        return problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Object
            ? $"{detail} {string.Join(' ', errors.EnumerateObject().SelectMany(error => error.Value.EnumerateArray()))}"
            : detail;
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response, CancellationToken cancellationToken) =>
        JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));

    private static string? Text(JsonElement problem, string name) =>
        problem.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<string> Describe(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        try
        {
            return $"The service answers {status}: {Describe(await Json(response, cancellationToken))}";
        }
        catch (JsonException)
        {
            return $"The service answers {status} {response.ReasonPhrase}.";
        }
    }
}
