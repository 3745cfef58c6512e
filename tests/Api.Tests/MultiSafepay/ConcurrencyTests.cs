using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>
/// Shops that are told of a payment twice at once, and act on both (MultiSafepay/magento2, issue 74: two invoices): here whatever comes at
/// once comes to one.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class ConcurrencyTests(Service service)
{
    private const int AtOnce = 8;

    [Fact]
    public async Task Paid_ToldManyTimesAtOnce_IsTakenOnce()
    {
        var id = await service.Create(order => order["gateway"] = "IDEAL");

        var answers = await Repeat(() => service.Happens(id, """{"verb":"capture"}"""));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var order = await service.Canonical(id);
        Assert.Single(order["payments"]!.AsArray().SelectMany(payment => payment!["movements"]!.AsArray()));
        Assert.Equal(1, await Count(id, "paymentCaptured"));
    }

    [Fact]
    public async Task ShippedWithInvoice_SentManyTimesAtOnce_ShipsAndInvoicesOnce()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answers = await Repeat(() => service.Patch(id, """{"status":"shipped","invoice_id":"INV-1","carrier":"DHL"}"""));

        Assert.All(answers, answer => answer.Is(200, MultiSafepayCalls.Success));
        Assert.Single((await service.Canonical(id))["shipments"]!.AsArray());
        Assert.Equal((1, 1), (await Count(id, "shipped"), await Count(id, "invoiceEdited")));
    }

    [Fact]
    public async Task Refund_SentManyTimesAtOnce_GivesBackOnce()
    {
        var id = await service.NewMultiSafepayOrder("Paid");

        var answers = await Repeat(() => service.Send("POST", $"orders/{id}/refunds", """{"currency":"EUR","amount":1000}"""));

        Assert.Equal(1, answers.Count(answer => answer.Status == 200));
        Assert.Equal(1000, (int)(await service.GetData(id))["amount_refunded"]!);
    }

    [Fact]
    public async Task Create_SentManyTimesAtOnce_MakesOneOrder()
    {
        var order = MultiSafepayCalls.NewOrder().ToJsonString();

        var answers = await Repeat(() => service.Send("POST", "orders", order));

        Assert.Equal(1, answers.Count(answer => answer.Status == 200));
        Assert.Equal(AtOnce - 1, answers.Count(answer => answer.Status == 404 && (int)answer.Json["error_code"]! == 1006));
    }

    private static Task<Answer[]> Repeat(Func<Task<Answer>> call) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => call()));

    private async Task<int> Count(string id, string happened)
    {
        var history = await service.Call("GET", $"/manage/orders/{id}/history?limit=100", null, ("X-Api-Key", "demo-key"));
        return history.Is(200)["items"]!.AsArray().Count(item => (string?)item!["event"] == happened);
    }
}
