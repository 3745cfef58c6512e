using OrderGrains.Api.Manage.Deliveries;
using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>Reads the ledger of deliveries as logs of integrations.</summary>
internal sealed class IntegrationLogs(GrainReads reads, DeliveryLists lists)
{
    /// <summary>How many deliveries of a state are looked at: as many as may be given up.</summary>
    private const int MostOfState = DeliveryRules.MaxParked;

    /// <summary>All that are known of an integration, those that ended last first, after those that are to be sent.</summary>
    public async Task<IReadOnlyList<IntegrationLog>> All(Webhook integration, CancellationToken cancellationToken)
    {
        List<DeliveryEntry> all = [];
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            ValueList<DeliveryEntry> some = await reads.Ask(
                GrainKeys.Webhook(integration.Merchant, integration.Id),
                (IDeliveriesGrain grain) => grain.List(state, null, null, MostOfState),
                cancellationToken);
            all.AddRange(some);
        }

        return [.. all
            .OrderByDescending(entry => entry.EndedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(entry => entry.Place, DeliveryPlace.ByOrder)
            .Select(entry => IntegrationLog.Of(integration.Id, entry))];
    }

    /// <summary>That of one message; null where there is none of the id.</summary>
    public async Task<IntegrationLog?> Find(Webhook integration, string job, CancellationToken cancellationToken) =>
        DeliveryId.Read(job) is { } id && id.Webhook == integration.Id
        && await lists.Find(integration.Merchant, id, cancellationToken) is { } found
            ? new(id, found.Entry)
            : null;
}
