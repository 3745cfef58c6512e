using OrderGrains.Demo;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Demo;

/// <summary>The checkout of the Commerce Layer example and what its request refers to.</summary>
public sealed class DemoCheckoutTests
{
    private readonly Order _order = DemoOrdersCommerceLayer.Checkout;

    [Fact]
    public void Checkout_HasAllThatPlacingNeeds()
    {
        Assert.NotNull(_order.Customer);
        Assert.NotEmpty(_order.Lines);
        Assert.NotNull(_order.BillingAddress);
        Assert.NotNull(_order.ShippingAddress);
        Assert.All(_order.Shipments, shipment => Assert.NotNull(shipment.Method));
        Assert.Equal(_order.PaymentMethod!.SourceType, _order.PaymentSource!.Type);
    }

    [Fact]
    public void Checkout_CanBeLockedToItaly() =>
        Assert.All(
            [_order.BillingAddress!, _order.ShippingAddress!, .. DemoCommerce.Addresses],
            address => Assert.Equal("IT", address.Country));

    [Fact]
    public void Checkout_CountsAndNumbers_AreTheExamples()
    {
        var withCoupon = _order with { Coupon = DemoCommerce.Merchants[0].Coupons[0] };
        var totals = OrderTotalsCalculator.Compute(withCoupon);

        Assert.Equal(new(5000, 4098, 902), totals.Subtotal);
        Assert.Equal(new(1200, 984, 216), totals.Shipping);
        Assert.Equal(new(-500, -410, -90), totals.Discount);
        Assert.Equal(new(5700, 4672, 1028), totals.Total);
        Assert.Equal((2, 1, 1), (totals.SkusCount, totals.LineOptionsCount, _order.Shipments.Count));
        Assert.Equal((1234L, "1c0994cc4e996e8c6ee56a2198f66f3c"), (_order.Number, _order.Token));
    }

    [Fact]
    public void Merchant_HasWhatTheRequestNames()
    {
        var merchant = DemoCommerce.Merchants.Single(candidate => candidate.Name == _order.Merchant);

        Assert.Equal(500, merchant.Coupons.Single(coupon => coupon.Code == "SUMMERDISCOUNT").Amount);
        Assert.Null(_order.Coupon);
        Assert.Contains(merchant.Markets, market => market == _order.Market && market.Id == "QWERtyUpBa");
        Assert.Contains(merchant.PaymentMethods, method => method == _order.PaymentMethod && method.Id == "QWERtyUpBa");
        Assert.Contains(merchant.ShippingMethods, method => method == _order.Shipments[0].Method);
        Assert.Equal("QWERtyUpBa", DemoCommerce.Source.Id);
        Assert.Equal(["1234", "QWERtyUpBa"], DemoCommerce.Addresses.Select(address => address.Id!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Customer_IsTheOrdersAndHasTheWalletEntry()
    {
        var customer = DemoCommerce.Customer;

        Assert.Equal(
            (customer.Profile.Id, customer.Profile.Email, customer.Profile.Name),
            (_order.Customer!.Id, _order.Customer.Email, _order.Customer.Name));
        Assert.Equal("1234", Assert.Single(customer.Wallet).Id);
    }
}
