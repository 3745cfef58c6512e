using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Decisions;

public sealed class EditTests
{
    private static readonly Order Placed = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

    [Theory]
    [InlineData(null, "test", false, "test")]
    [InlineData("first", "test", false, "first\ntest")]
    [InlineData("first", "", false, "first")]
    [InlineData("first", "test", true, "test")]
    [InlineData("first", "", true, null)]
    public void AddComment_AppendsOrReplaces(string? before, string text, bool replace, string? after)
    {
        var order = Placed with { InternalComment = before, Comment = "other" };

        var next = Samples.Decide(order, Door.Centra, new AddComment(text, Internal: true, replace)).Order!;

        Assert.Equal((after, "other"), (next.InternalComment, next.Comment));
    }

    [Fact]
    public void EditAttributes_MergesByKeyAndNullRemoves()
    {
        var order = Placed with { Attributes = default(ValueMap<string>).Set("a", "1").Set("b", "2") };

        var next = Samples.Decide(
            order, Door.Centra, new EditAttributes { Attributes = default(ValueMap<string?>).Set("b", null).Set("c", "3") }).Order!;

        Assert.Equal(default(ValueMap<string>).Set("a", "1").Set("c", "3"), next.Attributes);
    }

    [Fact]
    public void EditDelivery_SentMembersOnly_LeavesTheOthers()
    {
        var order = Placed with
        {
            Recipient = new() { Name = "Jane Smith", Phone = "+0", City = "Los Angeles" },
            Package = new() { Weight = 2.5m, Dimensions = new() { Length = 30, Width = 20, Height = 15 } },
        };

        var next = Samples.Decide(
            order,
            Door.Fuuffy,
            new EditDelivery { Recipient = new() { Phone = "+1111111111" }, Package = new() { Height = 10m }, Notes = "Ring" }).Order!;

        Assert.Equal(order.Recipient with { Phone = "+1111111111" }, next.Recipient);
        Assert.Equal(order.Package with { Dimensions = new() { Length = 30, Width = 20, Height = 10 } }, next.Package);
        Assert.Equal("Ring", next.Notes);
    }

    [Fact]
    public void EditShippingAddress_OneMember_ChangesOnlyIt()
    {
        var decision = Samples.Decide(Placed, Verb.EditShippingAddress, Door.ElasticPath);

        Assert.Equal(Placed.ShippingAddress! with { FirstName = "Jane" }, decision.Order!.ShippingAddress);
        Assert.Equal(("shippingAddressEdited", 1), (Assert.Single(decision.Events).Type, decision.Events[0].Changes.Count));
    }

    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", """{}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("""{"a":"foo"}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    [InlineData(null, """{"a":{"bb":{"ccc":null,"d":[null]}},"n":null}""", """{"a":{"bb":{"d":[null]}}}""")]
    [InlineData("""{"a":1}""", null, null)]
    public void EditReferences_MergingMetadata_FollowsRfc7396(string? before, string? patch, string? after)
    {
        var order = Placed with { Metadata = Json(before), CustomData = default(ValueMap<JsonText>).Set("other", new("1")) };
        order = before is null ? order : order with { CustomData = order.CustomData.Set("x", new(before)) };

        var next = Samples.Decide(
            order,
            Door.Manage,
            new EditReferences { Metadata = Json(patch), MergesMetadata = true },
            new EditAttributes { CustomData = default(ValueMap<JsonText?>).Set("x", Json(patch)), MergesCustomData = true }).Order!;

        Assert.Equal(Json(after), next.Metadata);
        Assert.Equal(Json(after), next.CustomData.FirstOrDefault(data => data.Key == "x").Value);
        Assert.Equal(after is null ? 1 : 2, next.CustomData.Count);
    }

    [Fact]
    public void Edit_EveryMemberOfAPartRemoved_LeavesNone()
    {
        var order = Placed with
        {
            ShippingAddress = new() { City = "Milano" },
            Tracking = new() { Code = "X" },
            Invoice = new() { Id = "I" },
            Sender = new() { Name = "Jane" },
            Package = new() { Dimensions = new() { Length = 1 } },
        };

        var next = Samples.Decide(
            order,
            Door.Manage,
            new EditShippingAddress(new() { City = (string?)null }),
            new EditTracking { Code = (string?)null },
            new EditInvoice { Id = (string?)null },
            new EditDelivery { Sender = new() { Name = (string?)null }, Package = new() { Length = (decimal?)null } }).Order!;

        Assert.Null(next.ShippingAddress);
        Assert.Equal((null, null), (next.Tracking, next.Invoice));
        Assert.Equal((null, null), (next.Sender, next.Package));
    }

    [Fact]
    public void Decide_EmptyPatches_ChangeNothing()
    {
        OrderAction[] nothing =
        [
            new EditReferences(), new EditTracking(), new EditInvoice(), new EditAttributes(), new EditShippingAddress(new()),
            new EditDelivery { Sender = new(), Recipient = new(), Package = new() },
        ];
        var bare = Placed with { ShippingAddress = null };

        var decision = Samples.Decide(bare, Door.Manage, nothing);

        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
        Assert.Equal(bare, decision.Order);
    }

    [Fact]
    public void Decide_SeveralActions_AreDecidedAsOne()
    {
        var shipped = Samples.Decide(
            Placed,
            Door.MultiSafepay,
            new ShipItems(),
            new EditTracking { Code = "3SMSP", Reason = "Fulfilled" },
            new EditInvoice { Id = "I" });
        var refused = Samples.Decide(Placed, Door.MultiSafepay, new EditTracking { Code = "X" }, new CancelOrder());

        Assert.Equal(["shipped", "trackingEdited", "invoiceEdited"], shipped.Events.Select(happened => happened.Type));
        Assert.Equal(Samples.Now, shipped.Order!.Shipments[0].ShippedAt);
        Assert.Equal(Samples.Now, shipped.Order.FulfillmentUpdatedAt);
        Assert.Equal((Rejection.Of(RejectionCode.IllegalTransition, Verb.Cancel), 1), (refused.Rejection, refused.RefusedAction));
        Assert.Empty(refused.Events);
    }

    private static JsonText? Json(string? text) => text is null ? null : new(text);

    [Theory]
    [InlineData(EffectKind.SignUpCustomer, "customer.email")]
    [InlineData(EffectKind.SaveShippingAddress, "customer,shippingAddress")]
    [InlineData(EffectKind.SaveBillingAddress, "customer,billingAddress")]
    [InlineData(EffectKind.SavePaymentSource, "customer,paymentSource")]
    public void RequestEffect_WithoutWhatItNeeds_NamesIt(EffectKind kind, string blank)
    {
        var bare = Samples.Pending with { Customer = null, ShippingAddress = null, BillingAddress = null, PaymentSource = null };

        var rejection = Samples.Decide(bare, Door.CommerceLayer, new RequestEffect(kind)).Rejection!;

        Assert.Equal(blank.Split(','), rejection.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void RequestEffect_SignUp_CarriesTheHashOutsideTheOrder()
    {
        var decision = Samples.Decide(Samples.Pending, Door.CommerceLayer, new RequestEffect(EffectKind.SignUpCustomer, new("hash")));

        Assert.Equal(("c-1", new PasswordHash("hash")), (Assert.Single(decision.Effects).CustomerId, decision.Effects[0].Password));
        Assert.Equal((true, false), (decision.Order!.Customer!.Registered, decision.Order.Guest));
        Assert.Equal("customerSignedUp", Assert.Single(decision.Events).Type);
    }

    [Fact]
    public void RequestEffect_SavingAPart_IsTold()
    {
        var decision = Samples.Decide(Samples.Pending, Door.CommerceLayer, new RequestEffect(EffectKind.SaveShippingAddress));

        Assert.Equal(Samples.Pending.ShippingAddress, Assert.Single(decision.Effects).Address);
        Assert.Equal(("addressSaved", "saved"), (Assert.Single(decision.Events).Type, Assert.Single(decision.Events[0].Changes).Path));
    }
}
