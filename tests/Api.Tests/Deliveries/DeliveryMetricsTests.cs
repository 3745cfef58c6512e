using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using OrderGrains.Api.Tests.Telemetry;
using OrderGrains.Telemetry;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>What is told of webhooks adds up.</summary>
[Collection(AloneCollection.Name)]
public sealed class DeliveryMetricsTests
{
    [Fact]
    public async Task Deliveries_ThatFailAndSucceed_AreMeasured()
    {
        var sums = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("ordergrains.webhook.", StringComparison.Ordinal))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            sums.AddOrUpdate(tags.Length > 0 ? $"{instrument.Name}:{tags[0].Value}" : instrument.Name, 1, (_, count) => count + 1));
        listener.Start();

        using (var service = new DeliveringService())
        {
            await using var receiver = await Receiver.Start(Receiver.Status(500));
            var webhook = await service.Add(receiver.Url);
            await service.Order("measured");
            await service.Deliveries(webhook, "state=waiting", items => items is [{ } item] && (int)item["failures"]! == 1);
            listener.RecordObservableInstruments();
            Assert.Equal(1, sums[InstrumentTable.WebhookWaiting.Name]);
            receiver.Answer = Receiver.Status(200);
            service.Pass(TimeSpan.FromSeconds(10));
            await service.Deliveries(webhook, "state=delivered", items => items.Count == 1);
        }

        listener.RecordObservableInstruments();
        Assert.Equal((1, 1), (sums["ordergrains.webhook.duration:failed"], sums["ordergrains.webhook.duration:delivered"]));
        Assert.Equal((1, 0), (sums[InstrumentTable.WebhookLag.Name], sums[InstrumentTable.WebhookWaiting.Name]));
        Assert.Equal((0, 0), (sums[InstrumentTable.WebhookParked.Name], sums[InstrumentTable.WebhookHeld.Name]));
    }
}
