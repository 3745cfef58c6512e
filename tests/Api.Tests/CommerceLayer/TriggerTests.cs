using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>
/// Triggers beside those that move an order, which are <c>commerce-layer-a9-triggers.txt</c>, and what is said of all of them.
/// </summary>
[Collection(ServiceCollection.Name)]
public sealed class TriggerTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("_authorize", "Pending:Unpaid:Unfulfilled", "pending:authorized:unfulfilled")]
    [InlineData("_refresh", "Pending:Unpaid:Unfulfilled", "pending:unpaid:unfulfilled")]
    [InlineData("_update_taxes", "Pending:Unpaid:Unfulfilled", "pending:unpaid:unfulfilled")]
    [InlineData("_nullify_payment_source", "Pending:Authorized:Unfulfilled", "pending:voided:unfulfilled")]
    [InlineData("_save_payment_source_to_customer_wallet", "Placed:Authorized:Unfulfilled", "placed:authorized:unfulfilled")]
    [InlineData("_save_shipping_address_to_customer_address_book", "Placed:Authorized:Unfulfilled", "placed:authorized:unfulfilled")]
    [InlineData("_save_billing_address_to_customer_address_book", "Placed:Authorized:Unfulfilled", "placed:authorized:unfulfilled")]
    public async Task Patch_Trigger_LeadsWhereThePageSays(string trigger, string from, string to)
    {
        var id = await _shop.Cart(Carts.At(from));

        var answer = await _shop.Patch(id, trigger, true);

        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal(to, $"{answer["status"]}:{answer["payment_status"]}:{answer["fulfillment_status"]}");
        Assert.DoesNotContain(trigger, answer.Attributes.Select(attribute => attribute.Key));
        Assert.Equal(answer.Text, (await _shop.Get(id)).Text);
    }

    [Theory]
    [InlineData("_authorize", "Cancelled:Voided:Unfulfilled")]
    public async Task Patch_TriggerThatIsNotLegal_IsATransitionErrorAndChangesNothing(string trigger, string state)
    {
        var id = await _shop.Cart(Carts.At(state));
        var before = (await _shop.Get(id)).Text;

        var answer = await _shop.Patch(id, trigger, "1");

        Assert.Equal(422, answer.Status);
        JsonAssert.Matches(
            JsonNode.Parse("""
                {"errors":[{"title":"transition is not permitted","detail":"status - transition is not permitted","code":"VALIDATION_ERROR",
                 "source":{"pointer":"/data/attributes/status"},"status":"422","meta":{"error":"invalid_transition"}}]}
                """),
            answer.Json,
            partial: false);
        Assert.Equal(before, (await _shop.Get(id)).Text);
    }

    [Theory]
    [InlineData("_refresh")]
    [InlineData("_update_taxes")]
    [InlineData("_nullify_payment_source")]
    [InlineData("_shipping_address_same_as_billing")]
    [InlineData("_billing_address_same_as_shipping")]
    public async Task Patch_CheckoutTriggerOnAPlacedOrder_IsRefusedByName(string trigger)
    {
        var id = await _shop.Cart(Carts.At("Placed:Authorized:Unfulfilled"));

        var answer = await _shop.Patch(id, trigger, true);

        Assert.Equal(422, answer.Status);
        Assert.Equal([$"/data/attributes/{trigger}"], answer.Pointers);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("\"false\"")]
    [InlineData("\"f\"")]
    [InlineData("\"off\"")]
    public async Task Patch_TriggerThatIsNotSet_DoesNothing(string value)
    {
        var id = await _shop.Cart();

        Assert.Equal("pending", (await _shop.Patch(id, "_place", JsonNode.Parse(value)))["status"]);
    }

    [Fact]
    public async Task Patch_PlaceWithEverythingMissing_NamesIt()
    {
        var id = await _shop.Cart(
            ("customer", null),
            ("lines", null),
            ("billingAddress", null),
            ("shippingAddress", null),
            ("paymentMethod", null),
            ("paymentSource", null));

        var answer = await _shop.Patch(id, "_place", true);

        Assert.Equal(422, answer.Status);
        Assert.Equal(
            [
                "/data/relationships/billing_address", "/data/relationships/customer", "/data/relationships/line_items",
                "/data/relationships/payment_method", "/data/relationships/payment_source",
            ],
            answer.Pointers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Patch_ReadyOrderLosesOnePart_PlaceableTellsWhetherPlaceWouldPass()
    {
        string[] members = ["customer", "lines", "billingAddress", "shippingAddress", "paymentMethod", "paymentSource", "reference"];
        foreach (var member in members)
        {
            var id = await _shop.Cart((member, null));

            var promised = (await _shop.Get(id))["placeable"];

            Assert.Equal(promised == "true" ? 200 : 422, (await _shop.Patch(id, "_place", true)).Status);
        }
    }

    [Fact]
    public async Task Patch_AuthorizeAnAmount_AuthorizesThatPart()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, new JsonObject { ["_authorize"] = 1, ["_authorization_amount_cents"] = "1000" });

        Assert.Equal("partially_authorized", answer["payment_status"]);
    }

    [Fact]
    public async Task Patch_AuthorizeTooMuch_IsRefusedOnTheAmount()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, new JsonObject { ["_authorize"] = 1, ["_authorization_amount_cents"] = 999999 });

        Assert.Equal(422, answer.Status);
        Assert.Equal(["/data/attributes/_authorization_amount_cents"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_AmountWithoutAuthorize_IsRefused()
    {
        var answer = await _shop.Patch(await _shop.Cart(), "_authorization_amount_cents", 1000);

        Assert.Equal(422, answer.Status);
        Assert.Equal(["/data/attributes/_authorize"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_StopEditingAboveThePlacedTotal_IsRefusedOnTheTotal()
    {
        var id = await _shop.Cart([.. Carts.At("Editing:Authorized:Unfulfilled"), ("placeTotal", 100)]);

        var answer = await _shop.Patch(id, "_stop_editing", true);

        Assert.Equal(422, answer.Status);
        Assert.Equal(["/data/attributes/total_amount_cents"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_OneOfSeveralTriggersIsIllegal_NothingIsDone()
    {
        var id = await _shop.Cart();
        var before = await _shop.Get(id);

        var answer = await _shop.Patch(
            id, new JsonObject { ["reference"] = "R", ["_place"] = 1, ["_start_editing"] = 1, ["_capture"] = 1 });

        Assert.Equal(422, answer.Status);
        Assert.Equal((before.ETag, before.Text), await Standing(id));
    }

    [Fact]
    public async Task Patch_ArchiveAndUnarchive_SetAndClearTheTime()
    {
        var id = await _shop.Cart(Carts.At("Cancelled:Voided:Unfulfilled"));

        Assert.NotNull((await _shop.Patch(id, "_archive", true))["archived_at"]);
        Assert.Null((await _shop.Patch(id, "_unarchive", true))["archived_at"]);
    }

    [Fact]
    public async Task Patch_Refresh_SetsItsTime()
    {
        Assert.NotNull((await _shop.Patch(await _shop.Cart(), "_refresh", true))["refreshed_at"]);
    }

    private async Task<(string? ETag, string Text)> Standing(string id)
    {
        var answer = await _shop.Get(id);
        return (answer.ETag, answer.Text);
    }
}
