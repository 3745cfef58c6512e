using OrderGrains.Orders;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Lifecycle;

public sealed class LifecycleTests
{
    private static readonly Order[] EveryOrder = [.. Samples.EveryState.Select(Samples.At)];

    [Fact]
    public void Rules_EveryVerb_HasOneRowInTheOrderOfTheVerbs() =>
        Assert.Equal(Enum.GetValues<Verb>(), Table.Rules.Select(rule => rule.Verb));

    [Fact]
    public void Check_Cancelled_NeverShipsOrTakesMoney() =>
        Assert.All(
            EveryOrder.Where(order => order.Status == OrderStatus.Cancelled),
            order => Assert.All(
                [Verb.Ship, Verb.AdvanceDelivery, Verb.StartFulfillment, Verb.Authorize, Verb.Capture, Verb.Place],
                verb => Assert.Equal(LifecycleVerdict.Illegal, Table.Check(verb, order))));

    [Theory]
    [InlineData(Verb.EditReferences)]
    [InlineData(Verb.EditComments)]
    [InlineData(Verb.EditAttributes)]
    [InlineData(Verb.EditInvoice)]
    [InlineData(Verb.EditTracking)]
    [InlineData(Verb.VoidAuthorization)]
    [InlineData(Verb.Archive)]
    [InlineData(Verb.Unarchive)]
    public void Check_VerbOfEveryState_IsNowhereIllegal(Verb verb) =>
        Assert.All(EveryOrder, order => Assert.NotEqual(LifecycleVerdict.Illegal, Table.Check(verb, order)));

    [Theory]
    [InlineData(Verb.Ship)]
    [InlineData(Verb.Capture)]
    public void Check_OnHold_RefusesShippingAndCapturing(Verb verb)
    {
        var order = Samples.At(OrderStatus.Approved, PaymentStatus.Authorized);

        Assert.Equal(LifecycleVerdict.Legal, Table.Check(verb, order));
        Assert.Equal(LifecycleVerdict.Illegal, Table.Check(verb, order with { OnHold = true }));
    }

    [Theory]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.InTransit, true)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Refunded, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Draft, PaymentStatus.Paid, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Draft, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Pending, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, true)]
    [InlineData(OrderStatus.Pending, PaymentStatus.Free, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Pending, PaymentStatus.Unpaid, FulfillmentStatus.PickedUp, false)]
    [InlineData(OrderStatus.Editing, PaymentStatus.Paid, FulfillmentStatus.PickedUp, false)]
    public void Import_KnownStates_AreJudgedRight(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool reachable) =>
        Assert.Equal(reachable, Samples.EveryState.Contains(new(status, payment, fulfillment)));

    /// <summary>What the invariants allow is what the verbs lead to, no more and no less.</summary>
    [Fact]
    public void Import_EveryState_IsAcceptedWhereSomePathLeadsThere()
    {
        var found = Walk.FromBeginnings();

        string[] differences =
        [
            .. found.Except(Samples.EveryState).Select(state => $"reached, not importable: {state}"),
            .. Samples.EveryState.Except(found).Select(state => $"importable, not reached: {state}"),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Standings_ApprovedAndAuthorized_NameWhatIsLeftToDo()
    {
        var standings = Table.Standings(Samples.At(OrderStatus.Approved, PaymentStatus.Authorized));
        var allowed = standings.Where(standing => standing.WhyNot is null).Select(standing => standing.Verb).ToArray();

        Assert.Equal(
            [
                Verb.VoidAuthorization, Verb.Capture, Verb.Expire, Verb.StartFulfillment, Verb.Ship, Verb.Cancel, Verb.Hold, Verb.Archive,
                Verb.ReleaseAuthorization,
            ],
            allowed.Where(verb => Table.Rule(verb).Status.Aims || Table.Rule(verb).Done is not null));
        Assert.DoesNotContain(Verb.Import, allowed);
    }
}
