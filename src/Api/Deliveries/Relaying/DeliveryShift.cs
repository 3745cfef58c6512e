using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>
/// The work of one lease: reads the merchant's feed, sends what is due, so many at once, and reports how far it has got. It ends when it is
/// told to stop, when the lease ends, and when the receiver wants no more.
/// </summary>
internal sealed partial class DeliveryShift : IDisposable
{
    private const int PageSize = 100;

    /// <summary>Progress is kept no more often than this: many deliveries share a write.</summary>
    private static readonly TimeSpan ReportPause = TimeSpan.FromSeconds(1);

    /// <summary>Where there is no room to wait for a change.</summary>
    private static readonly TimeSpan CrowdedPause = TimeSpan.FromSeconds(1);

    private readonly Webhook _webhook;
    private readonly IDeliveriesGrain _progress;
    private readonly INotificationFormat _format;
    private readonly DeliveryServices _services;
    private readonly ILogger _logger;
    private readonly long _term;
    private readonly ReceiverLanes _lanes;
    private readonly DeliveryQueue _queue;
    private readonly CancellationTokenSource _held;
    private readonly Dictionary<Task<DeliveryEnd>, WaitingDelivery> _sends = [];
    private readonly WebhookGauges _gauges = new();
    private Task<ChangesPage>? _reading;
    private long _reportedAt;
    private long? _newsAt;
    private bool _isUnwanted;

    /// <param name="webhook">Who is told.</param>
    /// <param name="progress">Keeps how far.</param>
    /// <param name="lease">The right to do so.</param>
    /// <param name="format">What it is told, and when what has failed is sent again.</param>
    /// <param name="services">Those of the process.</param>
    /// <param name="asked">When the lease was asked for.</param>
    public DeliveryShift(
        Webhook webhook, IDeliveriesGrain progress, DeliveryLease lease, INotificationFormat format, DeliveryServices services, long asked)
    {
        (_webhook, _progress, _format, _term) = (webhook, progress, format, lease.Term);
        (_services, _logger) = (services, services.Logger);
        _lanes = new(format.NeedsUrl ? services.Settings.AtOnce : Math.Max(services.Settings.AtOnce / 2, 1));
        var receiver = format.NeedsUrl && webhook.Terms.Url is { } url ? NotificationMessage.ReceiverAt(url) : null;
        _queue = new(lease, format.Retries, MessageId, _lanes, receiver);
        _reportedAt = asked;
        _held = new(DeliveryRules.Hold - services.Time.GetElapsedTime(asked), services.Time);
    }

    private TimeProvider Time => _services.Time;

    /// <summary>Works; true when it has ended because the receiver wants no more.</summary>
    public async Task<bool> Work(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_held.Token, stop);
        try
        {
            while (!over.IsCancellationRequested && !_isUnwanted)
            {
                var poked = _services.Signal.Poked;
                Begin(over.Token);
                await Wait(poked, over.Token);
                await Collect();
                if ((poked.IsCompleted || Pause() <= TimeSpan.Zero) && !over.IsCancellationRequested && !await Report())
                    return false;
            }
        }
        finally
        {
            await over.CancelAsync();

            // However they end: most are cancelled, and what has ended before is collected.
            await Task.WhenAny(Task.WhenAll(_sends.Keys.Append<Task>(_reading ?? Task.CompletedTask)));
        }

        await HandOver();
        return _isUnwanted;
    }

    public void Dispose()
    {
        _gauges.Dispose();
        _held.Dispose();
    }

    private void Begin(CancellationToken over)
    {
        foreach (var waiting in _queue.Begin(Time.GetUtcNow(), _services.Settings.AtOnce - _sends.Count))
            _sends.Add(Deliver(waiting, over), waiting);
        if (_reading is null && _queue.HasRoom(_services.Settings.MaxWaiting, Time.GetUtcNow()))
            _reading = Read(_queue.Cursor, over);
        _gauges.Show(_queue.Waiting, _queue.Parked, isHeld: _reading is null && _queue.Waiting >= _services.Settings.MaxWaiting);
    }

    private async Task Wait(Task poked, CancellationToken over)
    {
        var pause = Pause();
        if (_queue.NextIn(Time.GetUtcNow()) is { } next && next < pause)
            pause = next;
        if (pause <= TimeSpan.Zero)
            return;
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(over);
        await Task.WhenAny([.. _sends.Keys, _reading ?? poked, poked, Task.Delay(pause, Time, woken.Token)]);
        await woken.CancelAsync();
    }

    /// <summary>What has ended meanwhile.</summary>
    private async Task Collect()
    {
        foreach (var (send, waiting) in _sends.Where(send => send.Key.IsCompleted).ToArray())
        {
            _sends.Remove(send);
            if (!send.IsCompletedSuccessfully)
                continue;
            var end = await send;
            _queue.End(waiting, end, Time.GetUtcNow());
            _isUnwanted |= end.Kind == DeliveryEndKind.Unwanted;
        }

        if (_reading is { IsCompleted: true } read)
        {
            _reading = null;
            if (!read.IsCanceled)
                _queue.Take(await read, entry => NotificationFormats.MayWant(_format, _webhook.Terms, entry));
        }

        _newsAt = _queue.HasNews ? _newsAt ?? Time.GetTimestamp() : null;
    }

    /// <summary>
    /// How long until the next report is due: with news, when nothing is under way or they are a while old; without, to keep the lease.
    /// </summary>
    private TimeSpan Pause()
    {
        var since = Time.GetElapsedTime(_reportedAt);
        if (_newsAt is not { } newsAt)
            return DeliveryRules.RenewTime - since;
        var (pause, patience) = (ReportPause - since, _sends.Count == 0 ? TimeSpan.Zero : ReportPause - Time.GetElapsedTime(newsAt));
        return pause > patience ? pause : patience;
    }

    /// <summary>False when the lease has ended.</summary>
    private async Task<bool> Report()
    {
        var asked = Time.GetTimestamp();
        var report = _queue.HasNews ? _queue.Report() : null;
        _newsAt = null;
        if (await _progress.Report(_term, report) is not { } answer)
            return false;

        _reportedAt = asked;
        _held.CancelAfter(DeliveryRules.Hold - Time.GetElapsedTime(asked));
        _queue.Take(answer);
        return true;
    }

    /// <summary>Leaves to whoever comes next what there is to do.</summary>
    private async Task HandOver()
    {
        await Collect();
        if (await Report())
            await _progress.Release(_term);
    }

    /// <summary>The next changes there are, however long it takes.</summary>
    private async Task<ChangesPage> Read(string cursor, CancellationToken over)
    {
        var (merchant, markets) = (_webhook.Merchant, _webhook.Terms.Markets);
        var page = await _services.Feed.Changes(merchant, cursor, PageSize, markets, over)
            ?? throw new InvalidOperationException("The change feed does not know the cursor it gave.");
        if (page.Items.Count > 0 || page.Next != cursor)
            return page;
        if (await _services.Watch.Next(merchant, page, PageSize, markets, over) is { } next)
            return next;
        await Task.Delay(CrowdedPause, Time, over);
        return page;
    }

    private async Task<DeliveryEnd> Deliver(WaitingDelivery waiting, CancellationToken over)
    {
        try
        {
            return await _services.Runner.Deliver(_webhook, waiting.Place, waiting.Failures, _lanes, over);
        }
        catch (Exception e) when (!over.IsCancellationRequested)
        {
            LogUnready(e, waiting.Place.OrderId, _webhook.Merchant, _webhook.Id);
            return new(DeliveryEndKind.Unready);
        }
    }

    private string MessageId(DeliveryPlace place) =>
        StandardSecret.MessageId(_webhook.Merchant, _webhook.Id, place.OrderId, place.Version, place.Index);

    [LoggerMessage(
        3, LogLevel.Warning, "An event of order {Order} cannot be read for the webhook {Webhook} of {Merchant}. It is tried again.")]
    private partial void LogUnready(Exception exception, string order, string merchant, string webhook);
}
