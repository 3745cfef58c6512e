using System.Net;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Client;
using OrderGrains.Client.Models;

namespace OrderGrains.Api.Tests.Client;

/// <summary>The client made from the document, against the service.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ClientTests(Service service)
{
    [Fact]
    public async Task Calls_OnOneOrder_CreateChangeActAndRead()
    {
        using var client = Connect(new PassingHandler(service.Server.CreateHandler()));
        var id = Guid.NewGuid().ToString("N");

        var created = await client.Manage.Orders.PostAsync(new Order
        {
            Id = id,
            Status = OrderStatus.Placed,
            Payment = PaymentStatus.Paid,
            Currency = "EUR",
            Lines = [new() { Id = "1", Sku = "TSHIRT", Quantity = 2, UnitAmount = 1250 }],
        });
        var patched = await client.Manage.Orders[id].PatchAsync(new OrderPatch { Reference = "spring" });
        var shipped = await client.Manage.Orders[id].Commands.PostAsync(new OrderCommand
        {
            Actions = [new() { Verb = OrderAction_verb.Ship, Items = [new() { Line = "1", Quantity = 1 }] }],
        });
        var read = await client.Manage.Orders[id].GetAsync();
        var history = await client.Manage.Orders[id].History.GetAsync();

        Assert.Equal((1L, 2500L), (created!.Version!.Value, created.Totals!.TotalWithTaxes!.Value));
        Assert.Equal("spring", patched!.Reference);
        Assert.Equal(FulfillmentStatus.InProgress, shipped!.Order!.Fulfillment);
        Assert.Equal((3L, "spring"), (read!.Version!.Value, read.Reference));
        Assert.Equal([1L, 2L, 3L], history!.Items!.Select(item => item.Version!.Value).Distinct());
    }

    [Fact]
    public async Task Call_ThatIsRefused_ThrowsTheProblem()
    {
        using var client = Connect(new PassingHandler(service.Server.CreateHandler()));

        var problem = await Assert.ThrowsAsync<Problem>(() => client.Manage.Orders[Guid.NewGuid().ToString("N")].GetAsync());

        Assert.Equal(404, problem.ResponseStatusCode);
        Assert.StartsWith("There is no order", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task Change_WhoseAnswerIsLost_IsRepeatedAndMadeOnce(HttpStatusCode? instead)
    {
        var id = await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
        using var transport = new PassingHandler(service.Server.CreateHandler()) { Lost = 2, Instead = instead };
        using var client = Connect(transport);

        var changed = await client.Manage.Orders[id].PatchAsync(new OrderPatch { InternalComment = "once" });

        Assert.Equal(3, transport.Requests);
        Assert.Single(transport.Keys.Distinct());
        Assert.Equal(2L, changed!.Version);
        Assert.Equal(2L, (await client.Manage.Orders[id].GetAsync())!.Version);
    }

    [Fact]
    public async Task Change_NeverAnswered_FailsAfterTheLastAttempt()
    {
        var id = await service.NewOrder(Guid.NewGuid().ToString("N"), "Placed", "Paid", "Unfulfilled");
        using var transport = new PassingHandler(service.Server.CreateHandler()) { Lost = int.MaxValue };
        using var client = Connect(transport);

        await Assert.ThrowsAsync<HttpRequestException>(
            () => client.Manage.Orders[id].PatchAsync(new OrderPatch { InternalComment = "never heard of" }));

        Assert.Equal(new RetryOptions().Attempts, transport.Requests);
    }

    [Fact]
    public async Task NewCredential_WhoseAnswerIsLost_IsNotMadeTwice()
    {
        using var transport = new PassingHandler(service.Server.CreateHandler()) { Lost = 1 };
        using var client = Connect(transport);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.Manage.Credentials.PostAsync(
            new NewCredential { Name = $"c{Guid.NewGuid():N}", Secrets = [SecretKind.ApiKey] }));

        Assert.Equal(1, transport.Requests);
    }

    private static OrderGrainsClient Connect(PassingHandler transport) => new(
        new("http://localhost"), "demo-key", new() { FirstPause = TimeSpan.Zero, LongestPause = TimeSpan.FromHours(1) }, transport);
}
