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
    [InlineData("""{"path":"comment","from":"Grace","to":"Hopper"}""", """{"path":"comment","from":"*","to":"*"}""")]
    [InlineData("""{"path":"comment","append":"Grace"}""", """{"path":"comment","from":"*","to":"*"}""")]
    [InlineData("""{"path":"comment","to":"Grace"}""", """{"path":"comment","to":"*"}""")]
    [InlineData("""{"path":"customer.id","from":"c-1"}""", """{"path":"customer.id"}""")]
    [InlineData("""{"path":"customer","to":{"id":"c-1","name":"Grace"}}""", """{"path":"customer","to":{"name":"*"}}""")]
    [InlineData(
        """{"path":"attributes[a]","from":"Grace"},{"path":"attributes[Grace]","to":"1"}""", """{"path":"attributes"}""")]
    [InlineData("""{"path":"metadata[a][b]","from":"Grace","to":"1"}""", """{"path":"metadata"}""")]
    [InlineData("""{"path":"glow","from":"Grace"},{"path":"status","from":"Draft","to":"Pending"}""",
        """{"path":"status","from":"Draft","to":"Pending"}""")]
    [InlineData("""{"path":"lines[l].metadata","to":{"to":"Grace"}}""", """{"path":"lines[l].metadata"}""")]
    [InlineData(
        """{"path":"cancellation","to":{"reason":"Grace","at":"2026-01-01T00:00:00+00:00"}}""",
        """{"path":"cancellation","to":{"reason":"*","at":"2026-01-01T00:00:00+00:00"}}""")]
    [InlineData(
        """{"path":"payments[p].movements[m]","from":{"id":"m","kind":"Void","state":"Failed","reason":"Grace"},"at":0}""",
        """{"path":"payments[p].movements[m]","from":{"id":"m","kind":"Void","state":"Failed","reason":"*"},"at":0}""")]
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
