using OrderGrains.Values;
using Orleans.CodeGeneration;

namespace OrderGrains.Deliveries;

/// <summary>
/// The webhooks of a merchant. Key: <see cref="GrainKeys.WebhooksOf"/>. Methods give one as it is then, null where there is none.
/// </summary>
[Alias("og.IWebhooksGrain"), Version(1)]
public interface IWebhooksGrain : IGrainWithStringKey
{
    /// <summary>All of them, in the order of their ids' bytes.</summary>
    [Alias("Get")]
    Task<ValueList<Webhook>> Get();

    [Alias("Add")]
    Task<WebhookAddition> Add(Webhook webhook);

    [Alias("SetTerms")]
    Task<Webhook?> SetTerms(string id, WebhookTerms terms);

    /// <summary>Adds a secret; the last one stays good for as long as is said.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="secret">Sealed.</param>
    /// <param name="keepOldFor">Zero ends the last one at once.</param>
    [Alias("AddSecret")]
    Task<Webhook?> AddSecret(string id, WebhookSecret secret, TimeSpan keepOldFor);

    /// <summary>The service disables it.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="since">When it was created: another one of its id is left alone.</param>
    /// <param name="reason">Why, as it is shown.</param>
    [Alias("Stop")]
    Task<Webhook?> Stop(string id, DateTimeOffset since, string reason);

    /// <summary>Takes it away; gives what it was.</summary>
    [Alias("Remove")]
    Task<Webhook?> Remove(string id);
}
