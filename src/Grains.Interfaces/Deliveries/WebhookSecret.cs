namespace OrderGrains.Deliveries;

/// <summary>What a webhook's messages are signed with, sealed: only a front-end can open it.</summary>
/// <param name="Id">Tells it from the webhook's others; says nothing of the secret.</param>
/// <param name="Sealed">The secret, encrypted by the front-ends' key ring.</param>
/// <param name="AddedAt">When.</param>
/// <param name="ExpiresAt">From when on nothing is signed with it; null means never.</param>
[GenerateSerializer, Immutable, Alias("og.webhookSecret")]
public sealed record WebhookSecret(
    [property: Id(0)] string Id,
    [property: Id(1)] string Sealed,
    [property: Id(2)] DateTimeOffset AddedAt,
    [property: Id(3)] DateTimeOffset? ExpiresAt = null)
{
    /// <summary>Without what is sealed, wherever it is printed.</summary>
    public override string ToString() => Id;
}
