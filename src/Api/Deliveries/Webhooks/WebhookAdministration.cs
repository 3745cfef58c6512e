using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Deliveries;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Webhooks;

/// <summary>
/// Adds, changes and removes webhooks, for the own API and for commands. Secrets are drawn here and leave the process in the answer only:
/// grains get them sealed.
/// </summary>
internal sealed class WebhookAdministration(IGrainFactory grains, WebhookSecrets secrets, DeliverySignal signal, TimeProvider time)
{
    /// <summary>The longest time for which a secret stays good beside the one that replaces it.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(90);

    /// <summary>Adds a webhook, which is told everything that happens from now on.</summary>
    /// <param name="merchant">Whose.</param>
    /// <param name="id">What it is called within its merchant.</param>
    /// <param name="terms">Who is told of what, and how.</param>
    /// <param name="chosen">The secret that whoever adds it has chosen; null has one drawn.</param>
    public async Task<WebhookOutcome> Create(string merchant, string id, WebhookTerms terms, string? chosen = null)
    {
        if (await grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(merchant)).Get() is null)
            return WebhookOutcome.Failed(WebhookProblem.NoMerchant);
        var (shown, kept) = chosen is null ? secrets.Draw() : (chosen, secrets.Keep(chosen));
        var webhook = new Webhook
        {
            Id = id,
            Merchant = merchant,
            Terms = terms,
            Secrets = [kept],
            CreatedAt = time.GetUtcNow(),
            DisabledAt = terms.Disabled ? time.GetUtcNow() : null,
            From = await grains.GetGrain<IOrderDirectoryGrain>(0).LastChange(merchant, CancellationToken.None),
        };
        return await Of(merchant).Add(webhook) switch
        {
            WebhookAddition.Exists => WebhookOutcome.Failed(WebhookProblem.Exists),
            WebhookAddition.TooMany => WebhookOutcome.Failed(WebhookProblem.TooMany),
            _ => Changed(webhook, shown),
        };
    }

    /// <summary>The merchant's webhooks by their ids.</summary>
    public async Task<IReadOnlyList<Webhook>> List(string merchant) => await Of(merchant).Get();

    /// <summary>Null where there is none.</summary>
    public async Task<Webhook?> Find(string merchant, string id) =>
        (await List(merchant)).FirstOrDefault(webhook => webhook.Id == id);

    /// <summary>How its deliveries go.</summary>
    public Task<DeliveryCounts> Counts(Webhook webhook) => Progress(webhook).Counts();

    public async Task<WebhookOutcome> SetTerms(string merchant, string id, WebhookTerms terms) =>
        Changed(await Of(merchant).SetTerms(id, terms));

    /// <summary>Puts a secret that somebody has chosen in place of all there are.</summary>
    public async Task<WebhookOutcome> SetSecret(string merchant, string id, string chosen) =>
        Changed(await Of(merchant).AddSecret(id, secrets.Keep(chosen), TimeSpan.Zero), chosen);

    /// <summary>Draws another secret; the last one stays good for as long as is said.</summary>
    public async Task<WebhookOutcome> Rotate(string merchant, string id, TimeSpan keepOldFor)
    {
        var (shown, kept) = secrets.Draw();
        return Changed(await Of(merchant).AddSecret(id, kept, keepOldFor), shown);
    }

    /// <summary>Has everything sent again that was given up; gives how many there are.</summary>
    public async Task<int> ReplayParked(Webhook webhook)
    {
        var asked = await Progress(webhook).ReplayParked();
        signal.Poke();
        return asked;
    }

    /// <summary>Takes it away, with all that waits for it; false where there is none.</summary>
    public async Task<bool> Remove(string merchant, string id)
    {
        if (await Of(merchant).Remove(id) is not { } gone)
            return false;
        await Progress(gone).Forget();
        signal.Poke();
        return true;
    }

    private WebhookOutcome Changed(Webhook? webhook, string? secret = null)
    {
        signal.Poke();
        return WebhookOutcome.Of(webhook, secret);
    }

    private IWebhooksGrain Of(string merchant) => grains.GetGrain<IWebhooksGrain>(GrainKeys.WebhooksOf(merchant));

    private IDeliveriesGrain Progress(Webhook webhook) =>
        grains.GetGrain<IDeliveriesGrain>(GrainKeys.Webhook(webhook.Merchant, webhook.Id));
}
