using OrderGrains.Orders;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Lifecycle;

public sealed class LifecycleTests
{
    public static readonly OrderState[] EveryState =
    [
        .. from status in Enum.GetValues<OrderStatus>()
           from payment in Enum.GetValues<PaymentStatus>()
           from fulfillment in Enum.GetValues<FulfillmentStatus>()
           select new OrderState(status, payment, fulfillment),
    ];

    [Fact]
    public void Rules_EveryVerb_HasOneRowInTheOrderOfTheVerbs() =>
        Assert.Equal(Enum.GetValues<Verb>(), Table.Rules.Select(rule => rule.Verb));

    [Fact]
    public void Check_Cancelled_NeverShipsOrTakesMoney() =>
        Assert.All(
            EveryState.Where(state => state.Status == OrderStatus.Cancelled),
            state => Assert.All(
                [Verb.Ship, Verb.AdvanceDelivery, Verb.StartFulfillment, Verb.Authorize, Verb.Capture, Verb.Place],
                verb => Assert.Equal(LifecycleVerdict.Illegal, Table.Check(verb, state))));

    [Fact]
    public void Targets_FromPickedUpOn_NeverGoBack() =>
        Assert.All(
            from state in EveryState
            where state.Fulfillment >= FulfillmentStatus.PickedUp
            from rule in Table.Rules
            where rule.Check(state) == LifecycleVerdict.Legal
            from target in rule.Targets(state)
            select (state, rule.Verb, target),
            step => Assert.True(step.target.Fulfillment >= step.state.Fulfillment, $"{step}"));

    [Fact]
    public void Check_WhereATransitionLeads_IsReachedOrStillLegal()
    {
        var steps = from state in EveryState
                    from rule in Table.Rules
                    where rule.Fact is null && rule.Check(state) == LifecycleVerdict.Legal
                    from target in rule.Targets(state)
                    where rule.Verb != Verb.Place || target.Status == OrderStatus.Placed
                    select (state, rule.Verb, target, After: rule.Check(target));

        Assert.All(steps, step => Assert.NotEqual(LifecycleVerdict.Illegal, step.After));
    }

    [Theory]
    [InlineData(Verb.EditReferences)]
    [InlineData(Verb.EditComments)]
    [InlineData(Verb.EditAttributes)]
    [InlineData(Verb.EditInvoice)]
    [InlineData(Verb.EditTracking)]
    [InlineData(Verb.VoidAuthorization)]
    [InlineData(Verb.Archive)]
    [InlineData(Verb.Unarchive)]
    public void Check_VerbOfEveryState_IsLegalEverywhere(Verb verb) =>
        Assert.All(EveryState, state => Assert.Equal(LifecycleVerdict.Legal, Table.Check(verb, state)));

    [Theory]
    [InlineData(Verb.Ship)]
    [InlineData(Verb.Capture)]
    public void Check_OnHold_RefusesShippingAndCapturing(Verb verb)
    {
        var order = Samples.At(OrderStatus.Approved, PaymentStatus.Authorized);

        Assert.Equal(LifecycleVerdict.Legal, Table.Check(verb, order));
        Assert.Equal(LifecycleVerdict.Illegal, Table.Check(verb, order with { OnHold = true }));
    }

    [Fact]
    public void Reachable_NeverHoldsShippedOrdersThatWereNotPlaced() =>
        Assert.DoesNotContain(
            Table.Reachable,
            state => state.Fulfillment >= FulfillmentStatus.PickedUp && state.Status < OrderStatus.Placed);

    [Theory]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.InTransit, true)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Refunded, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Draft, PaymentStatus.Paid, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Pending, PaymentStatus.Unpaid, FulfillmentStatus.PickedUp, false)]
    public void Reachable_KnownStates_AreJudgedRight(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool reachable) =>
        Assert.Equal(reachable, Table.Reachable.Contains(new(status, payment, fulfillment)));

    [Fact]
    public void AllowedNow_ApprovedAndAuthorized_NamesWhatIsLeftToDo()
    {
        var allowed = Table.AllowedNow(Samples.At(OrderStatus.Approved, PaymentStatus.Authorized));

        Assert.Equal(
            [Verb.VoidAuthorization, Verb.Capture, Verb.Expire, Verb.StartFulfillment, Verb.Ship, Verb.Cancel, Verb.Hold, Verb.Archive],
            allowed.Where(verb => !Table.Rule(verb).EditsFields));
        Assert.DoesNotContain(Verb.Import, allowed);
    }
}
