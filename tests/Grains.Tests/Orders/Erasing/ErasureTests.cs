using System.Text;
using System.Text.Json;
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
        """{"path":"payments[p].movements[m]","to":{"id":"m","kind":"Void","state":"Failed","amount":1,"at":"2026-01-01T00:00:00+00:00","reason":"Grace"},"at":0}""",
        """{"path":"payments[p].movements[m]","to":{"id":"m","kind":"Void","state":"Failed","amount":1,"at":"2026-01-01T00:00:00+00:00","reason":"*"},"at":0}""")]
    public void EraseStored_AChange_StillSaysWhatChanged(string change, string left)
    {
        var erased = PersonalData.EraseStored(Payloads.Of(change));

        Assert.Equal(Encoding.UTF8.GetString(Payloads.Of(left)), Encoding.UTF8.GetString(erased!));
        Assert.Null(PersonalData.EraseStored(erased));
    }

    [Fact]
    public void EraseStored_AnEventOfANewerReader_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => PersonalData.EraseStored(Payloads.Of("", reader: 9)));

    [Fact]
    public void Erase_Effects_LeavesWhatIsNobodysAlone()
    {
        var item = new OutboxItem(new("m", "o-1"), 1, 0, new()
        {
            Kind = EffectKind.UseCoupon,
            Merchant = "m",
            OrderId = "o-1",
            CustomerId = "c-1",
            CouponCode = "HALF",
        });

        Assert.Equal(item with { Effect = item.Effect with { CustomerId = null } }, item.Erased());
        Assert.All(
            Enum.GetValues<EffectKind>().Where(kind => kind != EffectKind.UseCoupon),
            kind => Assert.Null((item with { Effect = item.Effect with { Kind = kind } }).Erased()));
    }
}
