using Microsoft.Extensions.Time.Testing;
using OrderGrains.Orders;
using OrderGrains.Testing;

namespace OrderGrains.Samples.Tests;

/// <summary>Time that passes when the test says so.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task Read_AfterAPaymentLinkHasLapsed_TheOrderIsExpired()
    {
        var time = new FakeTimeProvider();
        await using var cluster = await OrderGrainsTestCluster.Start(new() { Time = time });
        var link = new OrderPayment { Id = "p-1", Method = "IDEAL", ExpiresAt = time.GetUtcNow().AddHours(1) };
        var order = await cluster.CreateOrder(TestOrders.Placed("1") with { Payments = [link] });

        time.Advance(TimeSpan.FromHours(2));
        await cluster.Deactivate(order);

        Assert.Equal(PaymentStatus.Expired, (await order.Read()).Order!.Payment);
    }
}
