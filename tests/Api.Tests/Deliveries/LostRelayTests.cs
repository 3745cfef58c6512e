using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Deliveries.Relaying;
using OrderGrains.Deliveries;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A process that dies between a delivery and its report leaves nothing out: the next one says it again.</summary>
public sealed class LostRelayTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task Delivered_ButNotReported_IsSentAgainWithTheSameId()
    {
        await using var receiver = await Receiver.Start();
        var created = await service.Add(receiver.Url, ""","disabled":true""");
        var webhook = (await service.Service.Grains.GetGrain<IWebhooksGrain>(GrainKeys.WebhooksOf("demo")).Get())
            .Single(webhook => webhook.Id == (string)created["id"]!);
        var services = service.Service.Services.GetRequiredService<DeliveryServices>();
        var grain = service.Service.Grains.GetGrain<IDeliveriesGrain>(GrainKeys.Webhook("demo", webhook.Id));
        var id = await service.Order("lost");

        // It sends, and is never heard of again.
        Assert.NotNull(await grain.Lease("dying", webhook.CreatedAt, webhook.From));
        await services.Runner.Deliver(webhook, new(id, 1, 0), 0, new(1), CancellationToken.None);
        var first = await receiver.Next(id);
        using var stop = new CancellationTokenSource();
        var other = new DeliveryPump(webhook, "other", services);
        await other.Work(stop.Token);
        service.Time.Jump(DeliveryRules.Hold);
        var work = other.Work(stop.Token);
        var again = await receiver.Next(id);
        await stop.CancelAsync();
        await work;

        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
    }
}
