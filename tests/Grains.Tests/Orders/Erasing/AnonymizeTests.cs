using System.Text;
using OrderGrains.Orders;
using OrderGrains.Tests.Orders.History;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Erasing;

public sealed class AnonymizeTests
{
    /// <summary>Paid and shipped, with John's name in both addresses.</summary>
    private static readonly Order Shipped = Samples.At(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.PickedUp);

    /// <summary>Elastic Path page, B4: "only fulfilled or refunded or cancelled orders may be anonymized".</summary>
    [Fact]
    public void Check_EveryState_AllowsOrdersThatAreOver() => Assert.All(Samples.EveryState, state =>
    {
        var isOver = state.Status == OrderStatus.Cancelled || state.Payment == PaymentStatus.Refunded
            || state.Fulfillment is FulfillmentStatus.PickedUp or FulfillmentStatus.InTransit or FulfillmentStatus.OutForDelivery
                or FulfillmentStatus.Delivered
            || state is { Fulfillment: FulfillmentStatus.NotRequired, Payment: PaymentStatus.Paid or PaymentStatus.Free };

        Assert.Equal(
            isOver ? LifecycleVerdict.Legal : LifecycleVerdict.Illegal, Table.Check(Verb.Anonymize, Samples.At(state)));
    });

    [Fact]
    public void Decide_Anonymize_TellsWhatIsGoneAndNotWhatItWas()
    {
        var decision = Samples.Decide(Shipped, Verb.Anonymize);

        var happened = Assert.Single(decision.Events);
        Assert.True(decision.Erases && decision.Order!.Anonymized);
        Assert.Equal("anonymized", happened.Type);
        Assert.Contains("customer.email", happened.Changes.Select(change => change.Path));
        Assert.DoesNotContain("john", Encoding.UTF8.GetString(Payloads.Write(happened.Changes)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(decision.Order, PersonalData.Erase(Shipped).Apply(decision.Events));
        Assert.Equal((Shipped.Payment, Shipped.Fulfillment), (decision.Order!.Payment, decision.Order.Fulfillment));
    }

    [Fact]
    public void Decide_AnonymizeAgain_ChangesNothing()
    {
        var decision = Samples.Decide(Samples.Decide(Shipped, Verb.Anonymize).Order!, Verb.Anonymize);

        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
        Assert.False(decision.Erases);
    }

    [Fact]
    public void Decide_SomethingPersonalAfterwards_LetsTheOrderBeAnonymizedAgain()
    {
        var anonymized = Samples.Decide(Shipped, Verb.Anonymize).Order!;

        var referenced = Samples.Decide(anonymized, Door.Manage, new EditReferences { Reference = "R-2" }).Order!;
        var commented = Samples.Decide(anonymized, Door.Manage, new AddComment("for Grace", Replace: true)).Order!;

        Assert.True(referenced.Anonymized);
        Assert.False(commented.Anonymized);
        Assert.Equal("*", Samples.Decide(commented, Verb.Anonymize).Order!.Comment);
    }

    [Fact]
    public void Decide_AmongOtherActions_ErasesWhatTheCommandDidBefore()
    {
        var decision = Samples.Decide(
            Shipped,
            Door.Manage,
            new RequestEffect(EffectKind.SaveShippingAddress),
            new AddComment("Grace"),
            new ChangeStatus(Verb.Anonymize),
            new AddComment("Ada"));

        Assert.Empty(decision.Effects);
        Assert.Equal("*\nAda", decision.Order!.Comment);
        Assert.Equal(decision.Order, PersonalData.Erase(Shipped).Apply(decision.Events));
        Assert.All(decision.Events, happened => Assert.DoesNotContain(
            "Grace", Encoding.UTF8.GetString(Payloads.Write(happened.Changes)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Decide_AnImportThatSaysItIsAnonymized_IsBelievedWhereNothingPersonalIsThere(bool personal, bool believed)
    {
        var given = (personal ? Shipped : PersonalData.Erase(Shipped)) with { Anonymized = true };

        var created = Samples.Decide(null!, Door.Manage, new ImportOrder(given)).Order!;
        var restored = Samples.Decide(Shipped, Door.Manage, new ImportOrder(given, Replace: true)).Order!;

        Assert.Equal(believed, created.Anonymized);
        Assert.False(restored.Anonymized);
    }
}
