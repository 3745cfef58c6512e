using OrderGrains.Deliveries;
using OrderGrains.Merchants;
using OrderGrains.Values;

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

    /// <summary>Whatever cannot be read leaves its pumps as they are, and nobody else's worse off.</summary>
    private async Task Look(CancellationToken stop)
    {
        foreach (var merchant in await Ask(GrainKeys.WebhookMerchants, (INameListGrain list) => list.Get(), stop) ?? [])
        {
            if (await Ask(GrainKeys.WebhooksOf(merchant), (IWebhooksGrain grain) => grain.Get(), stop) is { } webhooks)
                await Adjust(merchant, [.. webhooks.Where(webhook => !webhook.Terms.Disabled)], stop);
        }
    }

    /// <summary>Null where there is no answer, whatever the reason: the next look asks again.</summary>
    private async Task<ValueList<T>?> Ask<TGrain, T>(string key, Func<TGrain, Task<ValueList<T>>> read, CancellationToken stop)
        where TGrain : IGrainWithStringKey
    {
        try
        {
            return await services.Reads.Ask(key, read, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            LogUnreadable(e);
            return null;
        }
    }

    private async Task Adjust(string merchant, Webhook[] webhooks, CancellationToken stop)
    {
        var stale = _pumps.Where(pump => pump.Key.Merchant == merchant && !webhooks.Contains(pump.Value.Webhook)).ToArray();
        foreach (var (key, pump) in stale)
        {
            _pumps.Remove(key);
            await pump.Stop();
        }

        foreach (var webhook in webhooks.Where(webhook => !_pumps.ContainsKey((merchant, webhook.Id))))
            _pumps.Add((merchant, webhook.Id), new(webhook, token => new DeliveryPump(webhook, _id, services).Run(token), stop));
    }

    [LoggerMessage(4, LogLevel.Warning, "The webhooks cannot be read now. It is tried again.")]
    private partial void LogUnreadable(Exception exception);
}
