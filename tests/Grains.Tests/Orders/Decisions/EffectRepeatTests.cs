using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

/// <summary>What has been asked of other grains once is not asked again, and a repeat changes nothing.</summary>
public sealed class EffectRepeatTests
{
    private static readonly CustomerRef Jane = new() { Id = "c-2", Email = "jane@example.com" };

    public static TheoryData<RequestEffect> Requests =>
    [
        new RequestEffect(EffectKind.SignUpCustomer, new("hash")),
        new RequestEffect(EffectKind.SavePaymentSource),
        new RequestEffect(EffectKind.SaveShippingAddress),
        new RequestEffect(EffectKind.SaveBillingAddress),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void RequestEffect_Repeated_ChangesNothingAndAsksNothing(RequestEffect request)
    {
        var once = Samples.Decide(Samples.Pending, Door.CommerceLayer, request);

        var again = Samples.Decide(once.Order!, Door.CommerceLayer, request);

        Assert.Single(once.Effects);
        Assert.Equal((0, 0), (again.Events.Count, again.Effects.Count));
        Assert.Equal(once.Order, again.Order);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void RequestEffect_ForAnotherCustomer_IsAskedAgain(RequestEffect request)
    {
        var once = Samples.Decide(Samples.Pending, Door.CommerceLayer, request);

        var again = Samples.Decide(once.Order!, Door.CommerceLayer, new EditCheckout { Customer = Jane }, request);

        Assert.Equal("c-2", Assert.Single(again.Effects).CustomerId);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void RequestEffect_OfWhoIsTheCustomerNoMore_AsksNothing(RequestEffect request)
    {
        var taken = Samples.Decide(Samples.Pending, Door.CommerceLayer, new EditCheckout { Customer = Jane }).Order!;

        var late = Samples.Decide(taken, Door.CommerceLayer, request with { Customer = Samples.Pending.Customer!.Id });
        var nobody = Samples.Decide(taken, Door.CommerceLayer, request with { Customer = (string?)null });
        var still = Samples.Decide(taken, Door.CommerceLayer, request with { Customer = Jane.Id });

        Assert.Equal((taken, 0, 0), (late.Order, late.Events.Count, late.Effects.Count));
        Assert.Equal((taken, 0, 0), (nobody.Order, nobody.Events.Count, nobody.Effects.Count));
        Assert.Equal(Jane.Id, Assert.Single(still.Effects).CustomerId);
    }

    [Fact]
    public void RequestEffect_AfterThePartHasChanged_IsAskedAgain()
    {
        var saved = Samples.Decide(
            Samples.Pending,
            Door.CommerceLayer,
            new RequestEffect(EffectKind.SaveShippingAddress),
            new RequestEffect(EffectKind.SaveBillingAddress));
        var changed = Samples.Decide(saved.Order!, Door.ElasticPath, new EditShippingAddress(new() { FirstName = "Jane" }));

        Assert.Equal(SavedParts.BillingAddress, changed.Order!.Saved);
        var again = Samples.Decide(changed.Order, Door.CommerceLayer, new RequestEffect(EffectKind.SaveShippingAddress));
        Assert.Equal("Jane", Assert.Single(again.Effects).Address!.FirstName);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void SignUp_GuestInTheSameRequest_WinsAlsoInARepeat(bool guest, bool expected)
    {
        OrderAction[] actions =
            [new EditCheckout { Guest = guest }, new RequestEffect(EffectKind.SignUpCustomer, new("hash"), KeepsGuest: true)];

        var once = Samples.Decide(Samples.Pending, Door.CommerceLayer, actions);
        var again = Samples.Decide(once.Order!, Door.CommerceLayer, actions);

        Assert.Equal((expected, true), (once.Order!.Guest, once.Order.Customer!.Registered));
        Assert.Empty(again.Events);
    }

    [Fact]
    public void Edit_CustomerFoundBeforeTheSignUpHasArrived_ChangesNothing()
    {
        var signedUp = Samples.Decide(Samples.Pending, Door.CommerceLayer, new RequestEffect(EffectKind.SignUpCustomer, new("hash")));
        var found = Samples.Pending.Customer! with { Registered = false };

        var again = Samples.Decide(signedUp.Order!, Door.CommerceLayer, new EditCheckout { Customer = found });

        Assert.Empty(again.Events);
    }

    [Fact]
    public void Edit_NewCustomer_IsCreatedByTheFirstEditAlone()
    {
        var edit = new EditCheckout { Customer = Jane, CreatesCustomer = true };

        var once = Samples.Decide(Samples.Pending, Door.CommerceLayer, edit);
        var again = Samples.Decide(once.Order!, Door.CommerceLayer, edit);

        var effect = Assert.Single(once.Effects);
        Assert.Equal(
            (EffectKind.CreateCustomer, "c-2", "jane@example.com"), (effect.Kind, effect.CustomerId, effect.Email));
        Assert.Equal((0, 0), (again.Events.Count, again.Effects.Count));
    }

    [Fact]
    public void Edit_NewCustomerInARefusedCommand_IsNotCreated()
    {
        var decision = Samples.Decide(
            Samples.Pending,
            Door.CommerceLayer,
            new EditCheckout { Customer = Jane, CreatesCustomer = true },
            new ChangeStatus(Verb.Approve));

        Assert.NotNull(decision.Rejection);
        Assert.Empty(decision.Effects);
    }
}
