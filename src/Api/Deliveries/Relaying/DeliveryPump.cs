using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// Tells one webhook what happens, whenever this process has the lease. It shares nothing with the pumps of other webhooks: whatever a
/// receiver does, theirs go on.
/// </summary>
/// <param name="webhook">As it is now; when it changes, another pump takes its place.</param>
/// <param name="relay">Tells this process from others.</param>
/// <param name="services">Those of the process.</param>
internal sealed partial class DeliveryPump(Webhook webhook, string relay, DeliveryServices services)
{
    private readonly ILogger _logger = services.Logger;

    private readonly IDeliveriesGrain _progress =
        services.Grains.GetGrain<IDeliveriesGrain>(GrainKeys.Webhook(webhook.Merchant, webhook.Id));

    /// <summary>Works until it is told to stop.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Work(stop);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                // Nobody else would deliver to this webhook: whatever it was, it is tried again.
                LogTrouble(e, webhook.Merchant, webhook.Id);
            }

            await Task.Delay(DeliveryRules.RenewTime, services.Time, stop);
        }
    }

    /// <summary>Delivers for as long as the lease is this process's; returns at once where it is another's.</summary>
    internal async Task Work(CancellationToken stop)
    {
        var asked = services.Time.GetTimestamp();
        if (services.Formats.Find(webhook.Terms.Format) is not { } format
            || await _progress.Lease(relay, webhook.CreatedAt, webhook.From) is not { } lease)
            return;

        using var shift = new DeliveryShift(webhook, _progress, lease, format, services, asked);
        if (await shift.Work(stop))
            await Stop();
    }

    private async Task Stop()
    {
        LogUnwanted(webhook.Merchant, webhook.Id);
        await services.Grains.GetGrain<IWebhooksGrain>(GrainKeys.WebhooksOf(webhook.Merchant))
            .Stop(webhook.Id, webhook.CreatedAt, "The receiver answered 410 Gone.");
        services.Signal.Poke();
    }

    [LoggerMessage(1, LogLevel.Warning, "The webhook {Webhook} of {Merchant} cannot be told anything now. It is tried again.")]
    private partial void LogTrouble(Exception exception, string merchant, string webhook);

    [LoggerMessage(2, LogLevel.Warning, "The receiver of the webhook {Webhook} of {Merchant} wants no more messages; it is disabled.")]
    private partial void LogUnwanted(string merchant, string webhook);
}
