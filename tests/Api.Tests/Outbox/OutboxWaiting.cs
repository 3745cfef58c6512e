using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders.Store;

namespace OrderGrains.Api.Tests.Outbox;

/// <summary>Waits for what orders have asked of other grains.</summary>
internal static class OutboxWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Returns when everything the order has asked for is delivered: an effect leaves the store only after its receiver has kept it.
    /// </summary>
    public static async Task Delivered(this Service service, string orderId)
    {
        var store = service.Services.GetRequiredService<IOrderStore>();
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested)
        {
            var pending = await store.PendingEffects(int.MaxValue, CancellationToken.None);
            if (pending.All(item => item.Key.OrderId != orderId))
                return;
            await Task.Yield();
        }

        Assert.Fail($"The effects of {orderId} are still waiting.");
    }
}
