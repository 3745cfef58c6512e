using OrderGrains.Customers;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Testing;

/// <summary>Effects as orders ask for them.</summary>
public static class Effects
{
    /// <summary>The effects of one order, each after the one before.</summary>
    public static EffectId Id(long version, string order = "o") => new(new("m", order), version, 0);

    public static OrderEffect SignUp(string customer, string hash) =>
        new() { Kind = EffectKind.SignUpCustomer, Merchant = "m", OrderId = "o", CustomerId = customer, Password = new(hash) };

    public static OrderEffect SaveAddress(string customer, Address address, EffectKind kind = EffectKind.SaveShippingAddress) =>
        new() { Kind = kind, Merchant = "m", OrderId = "o", CustomerId = customer, Address = address };

    public static OrderEffect SaveSource(string customer, PaymentSource source) =>
        new() { Kind = EffectKind.SavePaymentSource, Merchant = "m", OrderId = "o", CustomerId = customer, PaymentSource = source };

    public static OrderEffect Create(string customer, string email) =>
        new() { Kind = EffectKind.CreateCustomer, Merchant = "m", OrderId = "o", CustomerId = customer, Email = email };

    public static OrderEffect UseCoupon(string merchant, string code) =>
        new() { Kind = EffectKind.UseCoupon, Merchant = merchant, OrderId = "o", CouponCode = code };

    public static OrderEffect Restock(string merchant, string sku, long pieces) =>
        new() { Kind = EffectKind.Restock, Merchant = merchant, OrderId = "o", Sku = sku, Quantity = pieces };
}
