using System.Text;
using System.Text.Json;
using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Tests.Orders.History;

namespace OrderGrains.Tests.Orders.Erasing;

public sealed class ErasureTests
{
    private static readonly Order Grace = Samples.Pending with
    {
        Customer = new() { Id = "c-1", Name = "Grace", Email = "grace@example.com", Registered = true },
        Comment = "for Grace",
        Attributes = default(OrderGrains.Values.ValueMap<string>).Set("grace_name", "Grace"),
        Reference = "R-1",
    };

    [Fact]
    public void Erase_AnOrder_LeavesMarksForTextsAndNothingForIdsOfPeople()
    {
        var erased = PersonalData.Erase(Grace);

        Assert.Equal(new CustomerRef { Name = "*", Email = "*", Registered = true }, erased.Customer);
        Assert.Equal(("*", null), (erased.Comment, erased.Notes));
        Assert.Empty(erased.Attributes);
        Assert.Equal(("R-1", "IT"), (erased.Reference, erased.ShippingAddress!.Country));
        Assert.Equal((Grace.Totals, Grace.Payment, Grace.Fulfillment), (erased.Totals, erased.Payment, erased.Fulfillment));
    }

    [Fact]
    public void Erase_AnOrderOfEveryMember_LeavesNoPersonalTextInItsJson()
    {
        // Every text of it is "text"; what is not personal is told apart by another one.
        var json = StoredJson.Write(writer => OrderJson.Write(writer, PersonalData.Erase(OrderFilling.Fill())));
        var left = JsonElement.Parse(json);

        Assert.DoesNotContain("glow", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal("*", left.GetProperty("payments")[0].GetProperty("movements")[0].GetProperty("reason").GetString());
        Assert.Equal("text", left.GetProperty("payments")[0].GetProperty("movements")[0].GetProperty("externalId").GetString());
        Assert.False(left.TryGetProperty("metadata", out _));
        Assert.False(left.GetProperty("lines")[0].TryGetProperty("metadata", out _));
    }

    [Theory]
    [InlineData("""{"p":"comment","f":"Grace","t":"Hopper"}""", """{"p":"comment","f":"*","t":"*"}""")]
    [InlineData("""{"p":"comment","a":"Grace"}""", """{"p":"comment","f":"*","t":"*"}""")]
    [InlineData("""{"p":"comment","t":"Grace"}""", """{"p":"comment","t":"*"}""")]
    [InlineData("""{"p":"customer.id","f":"c-1"}""", """{"p":"customer.id"}""")]
    [InlineData("""{"p":"customer","t":{"id":"c-1","name":"Grace"}}""", """{"p":"customer","t":{"name":"*"}}""")]
    [InlineData(
        """{"p":"attributes[a]","f":"Grace"},{"p":"attributes[Grace]","t":"1"}""", """{"p":"attributes"}""")]
    [InlineData("""{"p":"metadata[a][b]","f":"Grace","t":"1"}""", """{"p":"metadata"}""")]
    [InlineData("""{"p":"glow","f":"Grace"},{"p":"status","f":"Draft","t":"Pending"}""",
        """{"p":"status","f":"Draft","t":"Pending"}""")]
    [InlineData("""{"p":"lines[l].metadata","t":{"to":"Grace"}}""", """{"p":"lines[l].metadata"}""")]
    [InlineData(
        """{"p":"cancellation","t":{"reason":"Grace","at":"2026-01-01T00:00:00+00:00"}}""",
        """{"p":"cancellation","t":{"reason":"*","at":"2026-01-01T00:00:00+00:00"}}""")]
    [InlineData(
        """{"p":"payments[p].movements[m]","f":{"id":"m","kind":"Void","state":"Failed","reason":"Grace"},"i":0}""",
        """{"p":"payments[p].movements[m]","f":{"id":"m","kind":"Void","state":"Failed","reason":"*"},"i":0}""")]
    public void EraseStored_AChange_StillSaysWhatChanged(string change, string left)
    {
        var erased = PersonalData.EraseStored(Payloads.Of(change));

        Assert.Equal(Encoding.UTF8.GetString(Payloads.Of(left)), Encoding.UTF8.GetString(erased!));
        Assert.Null(PersonalData.EraseStored(erased));
    }

    [Fact]
    public void EraseStored_AnEventOfANewerReader_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => PersonalData.EraseStored(Payloads.Of("", reader: 9)));

    [Theory]
    [InlineData(EffectKind.SignUpCustomer)]
    [InlineData(EffectKind.CreateCustomer)]
    [InlineData(EffectKind.SaveBillingAddress)]
    [InlineData(EffectKind.SaveShippingAddress)]
    [InlineData(EffectKind.SavePaymentSource)]
    public void Erase_AnEffectOnACustomer_LeavesNothing(EffectKind kind) => Assert.Null(Effect(kind).Erased());

    [Fact]
    public void Erase_AnyOtherEffect_LeavesItWithoutAnybody()
    {
        var item = Effect(EffectKind.UseCoupon);

        var left = item.Erased()!;

        var personal = typeof(OrderEffect).GetProperties().Where(member => member.IsDefined(typeof(PersonalAttribute), false)).ToArray();
        Assert.Equal(5, personal.Length);
        Assert.All(personal, member => Assert.NotNull(member.GetValue(item.Effect)));
        Assert.All(personal, member => Assert.Null(member.GetValue(left.Effect)));
        Assert.Equal((item.Id, "HALF"), (left.Id, left.Effect.CouponCode));
    }

    private static OutboxItem Effect(EffectKind kind) => new(new("m", "o-1"), 1, 0, new()
    {
        Kind = kind,
        Merchant = "m",
        OrderId = "o-1",
        CustomerId = "c-1",
        Password = new("hash"),
        Address = new() { FirstName = "Grace" },
        PaymentSource = new() { Type = "cards", Id = "s-1" },
        CouponCode = "HALF",
        Email = "grace@example.com",
    });
}
