using Microsoft.Extensions.Caching.Memory;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Doors.MultiSafepay.Notifications;

/// <summary>
/// Sees to it that a merchant has the webhook by which shops are told of their orders, before the first order is made that names a URL:
/// nobody has to set anything up, as at MultiSafepay itself.
/// </summary>
internal sealed partial class NotifiedMerchants(WebhookAdministration webhooks, ILogger<NotifiedMerchants> logger) : IDisposable
{
    /// <summary>What the webhook is called; a merchant may disable it like any other.</summary>
    public const string WebhookId = "multisafepay";

    private const int MostKnown = 10_000;

    /// <summary>After which a merchant that has removed the webhook gets another with its next order.</summary>
    private static readonly TimeSpan KnownTime = TimeSpan.FromSeconds(30);

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostKnown });

    public async Task Add(string merchant)
    {
        if (_known.TryGetValue(merchant, out _))
            return;
        if (await webhooks.Find(merchant, WebhookId) is null)
        {
            var outcome = await webhooks.Create(merchant, WebhookId, new WebhookTerms { Format = MultiSafepayFormat.FormatName });
            if (outcome.Problem is { } problem and not WebhookProblem.Exists)
                LogNone(merchant, problem);
        }

        _known.Set(merchant, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KnownTime });
    }

    public void Dispose() => _known.Dispose();

    [LoggerMessage(LogLevel.Warning, "The merchant {Merchant} cannot be told of its MultiSafepay orders: {Problem}.")]
    private partial void LogNone(string merchant, WebhookProblem problem);
}
