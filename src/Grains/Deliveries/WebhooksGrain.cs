using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <inheritdoc cref="IWebhooksGrain"/>
internal sealed class WebhooksGrain([PersistentState("webhooks")] IPersistentState<WebhooksState> state, TimeProvider time)
    : StateGrain<WebhooksState>(state), IWebhooksGrain
{
    public Task<ValueList<Webhook>> Get() => Task.FromResult(State.Webhooks);

    public async Task<WebhookAddition> Add(Webhook webhook)
    {
        if (Find(webhook.Id) is not null)
            return WebhookAddition.Exists;
        if (State.Webhooks.Count >= WebhookRules.MaxWebhooks)
            return WebhookAddition.TooMany;

        // Relays look for webhooks where the list says; a merchant that has none yet costs a look.
        await GrainFactory.GetGrain<INameListGrain>(GrainKeys.WebhookMerchants).Add(webhook.Merchant);
        await Save(State.Webhooks.Append(webhook));
        return WebhookAddition.Added;
    }

    public Task<Webhook?> SetTerms(string id, WebhookTerms terms) => Change(id, webhook => webhook.On(terms));

    public Task<Webhook?> AddSecret(string id, WebhookSecret secret, TimeSpan keepOldFor)
    {
        var now = time.GetUtcNow();
        return Change(id, webhook => webhook.With(secret with { AddedAt = now }, now + keepOldFor, now));
    }

    public Task<Webhook?> Stop(string id, DateTimeOffset since, string reason) =>
        Change(id, webhook => webhook.CreatedAt == since ? webhook.Stopped(reason) : webhook);

    public async Task<Webhook?> Remove(string id)
    {
        var gone = Find(id);
        if (gone is not null)
            await Save(State.Webhooks.Where(webhook => webhook.Id != id));
        return gone;
    }

    private Webhook? Find(string id) => State.Webhooks.FirstOrDefault(webhook => webhook.Id == id);

    private async Task<Webhook?> Change(string id, Func<Webhook, Webhook> change)
    {
        if (Find(id) is not { } webhook)
            return null;
        var changed = change(webhook);
        changed = changed with { DisabledAt = changed.Terms.Disabled ? changed.DisabledAt ?? time.GetUtcNow() : null };
        await Save(State.Webhooks.Select(other => other.Id == id ? changed : other));
        return changed;
    }

    private Task Save(IEnumerable<Webhook> webhooks) =>
        Save(new WebhooksState { Webhooks = [.. webhooks.OrderBy(webhook => webhook.Id, StringComparer.Ordinal)] });
}
