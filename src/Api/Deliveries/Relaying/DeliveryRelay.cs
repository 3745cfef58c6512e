using OrderGrains.Api.Orders;
using OrderGrains.Deliveries;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// Keeps a pump for every webhook that is enabled, in every process with a front-end: which of them delivers, their leases tell. Merchants
/// without webhooks are not looked at.
/// </summary>
internal sealed partial class DeliveryRelay(DeliveryServices services, ILogger<DeliveryRelay> logger) : BackgroundService
{
    /// <summary>What was changed by another process is known no later than this.</summary>
    private static readonly TimeSpan LookPause = TimeSpan.FromSeconds(5);

#pragma warning disable RS0030 // Tells processes apart and decides nothing.
    private readonly string _id = Guid.NewGuid().ToString("N");
#pragma warning restore RS0030
    private readonly Dictionary<(string Merchant, string Id), RunningPump> _pumps = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var poked = services.Signal.Poked;
                await Look(stoppingToken);
                using var woken = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(poked, Task.Delay(LookPause, services.Time, woken.Token));
                await woken.CancelAsync();
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            await Task.WhenAll(_pumps.Values.Select(pump => pump.Stop()));
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await Adjust([.. (await Webhooks(stop)).Where(webhook => !webhook.Terms.Disabled)], stop);
        }
        catch (Exception e) when (GrainFailures.IsOfTheCluster(e) && !stop.IsCancellationRequested)
        {
            LogUnreadable(e);
        }
    }

    private async Task<IEnumerable<Webhook>> Webhooks(CancellationToken stop)
    {
        var merchants = await services.Reads.Ask(GrainKeys.WebhookMerchants, (INameListGrain list) => list.Get(), stop);
        var all = new List<Webhook>();
        foreach (var merchant in merchants)
            all.AddRange(await services.Reads.Ask(GrainKeys.WebhooksOf(merchant), (IWebhooksGrain grain) => grain.Get(), stop));
        return all;
    }

    private async Task Adjust(Webhook[] webhooks, CancellationToken stop)
    {
        foreach (var (key, pump) in _pumps.Where(pump => !webhooks.Contains(pump.Value.Webhook)).ToArray())
        {
            _pumps.Remove(key);
            await pump.Stop();
        }

        foreach (var webhook in webhooks.Where(webhook => !_pumps.ContainsKey((webhook.Merchant, webhook.Id))))
            _pumps.Add((webhook.Merchant, webhook.Id), new(webhook, token => new DeliveryPump(webhook, _id, services).Run(token), stop));
    }

    [LoggerMessage(4, LogLevel.Warning, "The webhooks cannot be read now. It is tried again.")]
    private partial void LogUnreadable(Exception exception);
}
