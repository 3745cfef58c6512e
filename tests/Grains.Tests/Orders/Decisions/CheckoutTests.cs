using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Decisions;

public sealed class CheckoutTests
{
    private static readonly Order Draft = Samples.At(OrderStatus.Draft) with { Customer = null };

    [Fact]
    public void EditCheckout_CustomerOfADraftWithLines_MakesItPending()
    {
        var order = Edit(Draft, new() { Customer = new CustomerRef { Email = "john@example.com" } });

        Assert.Equal(OrderStatus.Pending, order.Status);
        Assert.Null(order.Guest);
    }

    [Fact]
    public void EditCheckout_CustomerOfAnEmptyDraft_StaysADraft() =>
        Assert.Equal(OrderStatus.Draft, Edit(Draft with { Lines = [] }, new() { Customer = new CustomerRef { Email = "a@b.c" } }).Status);

    [Fact]
    public void EditCheckout_PatchOfACustomer_ChangesWhatIsSent()
    {
        var known = Draft with { Customer = new() { Email = "john@example.com", Name = "John" } };

        Assert.Equal(
            new CustomerRef { Email = "jane@example.com", Name = "John" },
            Edit(known, new() { CustomerPatch = new() { Email = "jane@example.com" } }).Customer);
        Assert.Equal(new CustomerRef { Name = "Jane" }, Edit(Draft, new() { CustomerPatch = new() { Name = "Jane" } }).Customer);
        Assert.Null(Edit(known, new() { CustomerPatch = new() { Email = (string?)null, Name = (string?)null } }).Customer);
        Assert.Null(Edit(Draft, new() { CustomerPatch = new() }).Customer);
    }

    [Fact]
    public void EditCheckout_PatchOfACustomerWithAnId_IsRefusedUnlessItIsSoAlready()
    {
        var known = Samples.Pending with { Customer = new() { Id = "c-1", Email = "john@example.com" } };

        var refused = Samples.Decide(known, Door.Manage, new EditCheckout { CustomerPatch = new() { Email = "jane@example.com" } });

        Assert.Equal([new("customer", ProblemKind.Invalid)], refused.Rejection!.Problems);
        Assert.Equal(known.Customer, Edit(known, new() { CustomerPatch = new() { Email = "john@example.com" } }).Customer);
    }

    [Fact]
    public void EditCheckout_PatchOfTheBillingAddress_IsMerged()
    {
        var order = Samples.Pending with { BillingAddress = new() { Id = "a-1", City = "Milano", HouseNumber = "1" } };

        Assert.Equal(
            order.BillingAddress with { City = "Rome" },
            Edit(order, new() { BillingPatch = new() { City = "Rome" } }).BillingAddress);
        Assert.Null(Edit(order, new() { BillingAddress = (Address?)null, BillingPatch = new() { City = (string?)null } }).BillingAddress);
    }

    [Fact]
    public void EditCheckout_RegisteredCustomer_IsNoGuest() =>
        Assert.False(Edit(Draft, new() { Customer = new CustomerRef { Id = "c", Registered = true } }).Guest);

    [Fact]
    public void EditCheckout_Market_BringsItsCurrencyAndTaxTerms()
    {
        var market = new MarketRef { Id = "m", Currency = "USD", TaxIncluded = true, TaxRate = 0.22m, FreightTaxable = false };

        var order = Edit(Samples.Pending, new() { Market = market });

        Assert.Equal("USD", order.Currency);
        Assert.Equal(new() { Included = true, Rate = 0.22m, FreightTaxable = false }, order.Tax);
        Assert.Equal(new(5000, 4098, 902), order.Totals.Subtotal);
    }

    [Fact]
    public void EditCheckout_Coupon_LowersTheTotalAndNullRemovesIt()
    {
        var reduced = Edit(Samples.Pending, new() { Coupon = new Coupon { Code = "C", Amount = 500 } });

        Assert.Equal(4500, reduced.Totals.TotalWithTaxes);
        Assert.Equal(5000, Edit(reduced, new() { Coupon = (Coupon?)null }).Totals.TotalWithTaxes);
    }

    [Theory]
    [InlineData("wire_transfers", true)]
    [InlineData("adyen_payments", false)]
    public void EditCheckout_PaymentMethod_KeepsOnlyASourceOfItsType(string type, bool kept)
    {
        var order = Edit(Samples.Pending, new() { PaymentMethod = new PaymentMethod { Id = "p-2", SourceType = type } });

        Assert.Equal(kept, order.PaymentSource is not null);
    }

    [Fact]
    public void EditCheckout_SourceTheMethodDoesNotTake_IsInvalid() =>
        Assert.Equal(
            Rejection.Invalid(Verb.EditCheckout, new FieldProblem("paymentSource", ProblemKind.Invalid)),
            Decide(Samples.Pending, new() { PaymentSource = new PaymentSource { Id = "s", Type = "adyen_payments" } }).Rejection);

    [Theory]
    [InlineData("IT", true)]
    [InlineData("FR", false)]
    public void EditCheckout_CountryLock_MustHoldTheShippingAddress(string country, bool accepted)
    {
        var rejection = Decide(Samples.Pending, new() { ShippingCountryLock = country }).Rejection;

        var refusal = Rejection.Invalid(Verb.EditCheckout, new FieldProblem("shippingAddress", ProblemKind.Invalid));
        Assert.Equal(accepted ? null : refusal, rejection);
    }

    [Fact]
    public void CopyAddress_SourceThere_CopiesUnderTheNewIdAndARepeatChangesNothing()
    {
        var order = Samples.Pending with { BillingAddress = new() { Id = "a-1", FirstName = "Ada", Country = "IT" } };

        var copied = Samples.Decide(order, Door.CommerceLayer, new CopyAddress(AddressRole.Billing, "a-9"));
        var again = Samples.Decide(copied.Order!, Door.CommerceLayer, new CopyAddress(AddressRole.Billing, "a-10"));

        Assert.Equal(order.BillingAddress with { Id = "a-9" }, copied.Order!.ShippingAddress);
        Assert.Equal("addressCopied", Assert.Single(copied.Events).Type);
        Assert.Empty(again.Events);
    }

    [Fact]
    public void CopyAddress_SourceMissing_IsBlank() =>
        Assert.Equal(
            Rejection.Invalid(Verb.CopyAddress, new FieldProblem("billingAddress", ProblemKind.Blank)),
            Samples.Decide(
                Samples.Pending with { BillingAddress = null }, Door.CommerceLayer, new CopyAddress(AddressRole.Billing, "a-9")).Rejection);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Refresh_TaxesOnly_TakesTheRateButNoTime(bool taxesOnly, bool stamped)
    {
        var order = Samples.Pending with { Market = new() { Id = "m", TaxRate = 0.1m } };

        var refreshed = Samples.Decide(order, Door.CommerceLayer, new RefreshOrder(taxesOnly)).Order!;

        Assert.Equal(500, refreshed.Totals.Total.Tax);
        Assert.Equal(stamped ? Samples.Now : null, refreshed.RefreshedAt);
    }

    [Fact]
    public void EditCheckout_SameValue_ChangesNothing() =>
        Assert.Empty(Decide(Samples.Pending, new() { Language = (string?)null, Coupon = (Coupon?)null }).Events);

    private static Order Edit(Order order, EditCheckout edit) => Decide(order, edit).Order!;

    private static Decision Decide(Order order, EditCheckout edit) => Samples.Decide(order, Door.CommerceLayer, edit);
}
