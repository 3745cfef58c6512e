using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>
/// Taking the money of single parcels, of an order of 5000: two shirts of 2000 (<c>l-1</c>) and a mug of 1000 (<c>l-2</c>), of which
/// <c>b-1</c> has a shirt and <c>b-2</c> the rest.
/// </summary>
public sealed class ParcelCaptureTests
{
    private static readonly Order Authorized = (LedgerText.Order("authorize 5000") with
    {
        Shipments = [new() { Id = "b-1", Items = [new("l-1", 1)] }, new() { Id = "b-2", Items = [new("l-1", 1), new("l-2", 1)] }],
    }).Derived();

    [Fact]
    public void Capture_OfEachParcel_TakesAllThereIs()
    {
        var order = Do(Do(Authorized, Of("b-1")), Of("b-2"));

        Assert.Equal("authorize 5000; capture 2000 of m-1; capture 3000 of m-1", LedgerText.Of(order));
        Assert.Equal(["b-1", "b-2"], order.Payments[0].Movements.Skip(1).Select(movement => movement.Shipment));
    }

    [Fact]
    public void Capture_OfTheFirstParcel_BearsWhatIsDueBesideTheLines()
    {
        var order = (Authorized with { Adjustments = [new() { Id = "s", Kind = AdjustmentKind.Shipping, Amount = 500 }] }).Derived();

        Assert.Equal("authorize 5000; capture 2500 of m-1", LedgerText.Of(Do(order, Of("b-1"))));
    }

    [Fact]
    public void Capture_Again_ChangesNothing() => Assert.Empty(Decide(Do(Authorized, Of("b-1")), Of("b-1")).Events);

    [Fact]
    public void Capture_OfNoParcel_IsRefused() => Refused(Authorized, Of("b-9"), "shipment", ProblemKind.Invalid);

    [Theory]
    [InlineData("")]
    [InlineData("authorize 1999")]
    [InlineData("authorize 5000; void 5000 of m-1")]
    public void Capture_OfMoreThanIsAuthorized_IsRefused(string ledger) => Refused(
        (LedgerText.Order(ledger) with { Shipments = Authorized.Shipments }).Derived(), Of("b-1"), "amount", ProblemKind.TooGreat);

    [Fact]
    public void Cancel_OfAParcelWhoseMoneyWasTaken_IsRefused() => Refused(
        Do(Authorized, Of("b-1")), new ChangeShipment(Verb.CancelShipment, "b-1"), "shipment", ProblemKind.Invalid);

    [Fact]
    public void Authorize_UnderANameThatIsKnown_IsToldOnce()
    {
        var told = new MoveMoney(Verb.Authorize, 2000) { ExternalId = "t-1" };

        var order = Do(LedgerText.Order(""), told);

        Assert.Equal("t-1", order.Payments[0].Movements[0].ExternalId);
        Assert.Empty(Decide(order, told).Events);
        Assert.Equal(4000, Do(order, told with { ExternalId = "t-2" }).Balance.Authorized);
    }

    private static MoveMoney Of(string parcel) => new(Verb.Capture) { Shipment = parcel };

    private static Decision Decide(Order order, OrderAction action) => Samples.Decide(order, Door.Manage, action);

    private static Order Do(Order order, OrderAction action)
    {
        var decision = Decide(order, action);
        Assert.Null(decision.Rejection);
        Assert.Null(OrderInvariants.Broken(decision.Order!));
        return decision.Order!;
    }

    private static void Refused(Order order, OrderAction action, string path, ProblemKind kind) =>
        Assert.Equal(Rejection.Invalid(action.Verb, new FieldProblem(path, kind)), Decide(order, action).Rejection);
}
