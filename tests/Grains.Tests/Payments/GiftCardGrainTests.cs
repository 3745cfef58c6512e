using OrderGrains.Orders;
using OrderGrains.Payments;
using OrderGrains.Payments.GiftCards;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Payments;

[Collection(RegistryCollection.Name)]
public sealed class GiftCardGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    private IGiftCardGrain Card => cluster.Grains.GetGrain<IGiftCardGrain>(GrainKeys.GiftCard(_merchant, "GIFT"));

    [Fact]
    public async Task Move_ReserveTakeReleaseAndGiveBack_AddsUp()
    {
        await Card.Issue("EUR", 5000);

        await Done(MovementKind.Authorize, 3000, "m-1");
        Assert.Equal(new("EUR", 5000, 3000) { Issued = 5000 }, await Card.Read());
        await Done(MovementKind.Capture, 2000, "m-2", parent: "m-1");
        Assert.Equal(new("EUR", 3000, 1000) { Issued = 5000 }, await Card.Read());
        await Done(MovementKind.Void, 1000, "m-3", parent: "m-1");
        Assert.Equal(new("EUR", 3000, 0) { Issued = 5000 }, await Card.Read());
        await Done(MovementKind.Refund, 500, "m-4", parent: "m-2");
        await cluster.Deactivate(Card);
        Assert.Equal(new("EUR", 3500, 0) { Issued = 5000 }, await Card.Read());
    }

    [Fact]
    public async Task Move_AskedAgain_IsAnsweredAlikeAndDoneOnce()
    {
        await Card.Issue("EUR", 5000);
        var taken = await Move(MovementKind.Capture, 4000, "m-1");
        var refused = await Move(MovementKind.Capture, 4000, "m-2");
        await Card.Issue("EUR", 50_000);
        await cluster.Deactivate(Card);

        Assert.Equal(taken, await Move(MovementKind.Capture, 4000, "m-1"));
        Assert.Equal(refused, await Move(MovementKind.Capture, 4000, "m-2"));
        Assert.Equal((MovementState.Failed, "the gift card does not have that much left"), (refused.State, refused.Reason));
        Assert.Equal(46_000, (await Card.Read())!.Balance);
    }

    [Fact]
    public async Task Move_WithdrawnBeforeItArrived_IsNeverDone()
    {
        await Card.Issue("EUR", 5000);

        Assert.Equal(MovementState.Cancelled, (await Card.Move(Request(MovementKind.Capture, 100, "m-1") with { Withdraw = true })).State);
        Assert.Equal(MovementState.Failed, (await Move(MovementKind.Capture, 100, "m-1")).State);
        Assert.Equal(5000, (await Card.Read())!.Balance);
    }

    [Theory]
    [InlineData(MovementKind.Authorize, 5001, null)]
    [InlineData(MovementKind.Capture, 1, "m-9")]
    [InlineData(MovementKind.Void, 1, "m-9")]
    [InlineData(MovementKind.Refund, 1, "m-9")]
    [InlineData(MovementKind.Refund, 1, null)]
    public async Task Move_BeyondWhatIsThere_Fails(MovementKind kind, long amount, string? parent)
    {
        await Card.Issue("EUR", 5000);

        Assert.Equal(MovementState.Failed, (await Move(kind, amount, "m-1", parent)).State);
    }

    [Fact]
    public async Task Move_OtherCurrencyOrNoCard_Fails()
    {
        Assert.Equal("there is no such gift card", (await Move(MovementKind.Authorize, 1, "m-1")).Reason);
        await Card.Issue("SEK", 5000);
        Assert.Equal("the gift card is in SEK", (await Move(MovementKind.Authorize, 1, "m-2")).Reason);
    }

    [Fact]
    public async Task Issue_ForLessThanIsSpent_IsRefused()
    {
        await Card.Issue("EUR", 5000);
        await Done(MovementKind.Capture, 2000, "m-1");
        await Done(MovementKind.Authorize, 1000, "m-2");

        Assert.Null(await Card.Issue("EUR", 2999));
        Assert.Null(await Card.Issue("SEK", 9000));
        Assert.Equal(new("EUR", 1000, 1000) { Issued = 3000 }, await Card.Issue("EUR", 3000));
    }

    [Fact]
    public async Task Ask_ParentCalledLikeAnotherMerchantsCard_MovesNothing()
    {
        var other = GrainKeys.GiftCard("other", "GIFT");
        await cluster.Grains.GetGrain<IGiftCardGrain>(other).Issue("EUR", 5000);

        var answer = await new GiftCardGateway(cluster.Grains).Ask(
            Request(MovementKind.Refund, 100, "m-2", parent: "m-1") with { ParentExternalId = other }, CancellationToken.None);

        Assert.Equal((MovementState.Failed, "no gift card was named"), (answer.State, answer.Reason));
        Assert.True(GrainKeys.IsGiftCardOf("other", other));
        Assert.False(GrainKeys.IsGiftCardOf(_merchant, other));
    }

    [Fact]
    public async Task Hold_OfMoreThanIsLeft_KeepsNothing()
    {
        Assert.False(await Card.Hold(Hold("h-1", "o-1", 1)));
        await Card.Issue("EUR", 5000);

        Assert.True(await Card.Hold(Hold("h-1", "o-1", 3000)));
        Assert.True(await Card.Hold(Hold("h-1", "o-1", 3000)));
        Assert.True(await Card.Hold(Hold("h-2", "o-1", 2000)));
        Assert.False(await Card.Hold(Hold("h-3", "o-2", 2001)));
        Assert.False(await Card.Hold(Hold("h-3", "o-2", 1) with { Currency = "SEK" }));
        await cluster.Deactivate(Card);
        Assert.Equal(new("EUR", 5000, 3000) { Issued = 5000 }, await Card.Read());
        await Card.Release("h-1");
        Assert.True(await Card.Hold(Hold("h-3", "o-2", 3000)));
    }

    [Fact]
    public async Task Hold_WhereOthersHaveLapsed_KeepsWhatTheyKept()
    {
        await Card.Issue("EUR", 5000);
        await Card.Hold(Hold("h-1", "o-1", 5000) with { Until = DateTimeOffset.UtcNow.AddHours(-1) });

        Assert.True(await Card.Hold(Hold("h-2", "o-2", 5000)));
        Assert.False(await Card.Hold(Hold("h-3", "o-3", 1)));
    }

    private GiftCardHold Hold(string id, string order, long amount) =>
        new(id, _merchant, order, "EUR", amount, DateTimeOffset.UtcNow.AddMinutes(5));

    private async Task Done(MovementKind kind, long amount, string movement, string? parent = null) =>
        Assert.Equal(MovementState.Succeeded, (await Move(kind, amount, movement, parent)).State);

    private Task<GatewayAnswer> Move(MovementKind kind, long amount, string movement, string? parent = null) =>
        Card.Move(Request(kind, amount, movement, parent));

    private GatewayRequest Request(MovementKind kind, long amount, string movement, string? parent = null) => new()
    {
        Gateway = "gift_card",
        Merchant = _merchant,
        OrderId = "o",
        Movement = movement,
        Kind = kind,
        Amount = amount,
        Currency = "EUR",
        Source = "GIFT",
        Parent = parent,
    };
}
