using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Boxes that shipments are packed into, with the attributes of the vendor's client.</summary>
[Collection(ServiceCollection.Name)]
public sealed class ParcelTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Post_Parcel_ShowsWhatWasSentAndAllDoorsTellItsNumber()
    {
        var (order, shipment) = await Shipment();
        var package = await Package();
        var sent = new JsonObject
        {
            ["weight"] = 1000.5,
            ["unit_of_weight"] = "gr",
            ["eel_pfc"] = "EEL",
            ["contents_type"] = "merchandise",
            ["contents_explanation"] = "A shirt",
            ["customs_certify"] = true,
            ["customs_signer"] = "John Doe",
            ["non_delivery_option"] = "return",
            ["restriction_type"] = "none",
            ["restriction_comments"] = "None",
            ["customs_info_required"] = false,
            ["shipping_label_url"] = "https://example.com/label.pdf",
            ["shipping_label_file_type"] = "application/pdf",
            ["shipping_label_size"] = "4x7",
            ["shipping_label_resolution"] = "200",
            ["tracking_number"] = "1Z4V2A000000000000",
            ["tracking_status"] = "pre_transit",
            ["tracking_status_detail"] = "label_created",
            ["tracking_status_updated_at"] = "2018-01-01T12:00:00.000Z",
            ["carrier_weight_oz"] = "42.32",
            ["signed_by"] = "John Smith",
            ["incoterm"] = "EXW",
            ["delivery_confirmation"] = "SIGNATURE",
            ["reference"] = "R-1",
            ["metadata"] = new JsonObject { ["a"] = 1 },
        };

        var created = await Post(sent, shipment, package, "?include=shipment,package");

        Assert.True(created.Status == 201, created.Text);
        JsonAssert.Matches(sent, created.Attributes, partial: true);
        Assert.Equal("1234/S/001/P/001", created["number"]);
        Assert.Equal([shipment, package], ((JsonArray)created.Json["included"]!).Select(one => (string)one!["id"]!));
        var id = (string)created.Json["data"]!["id"]!;
        Assert.Equal(created.Text, (await _shop.Send(HttpMethod.Get, $"/api/parcels/{id}?include=shipment,package")).Text);
        Assert.Equal("1Z4V2A000000000000", (string?)(await service.Canonical(order))["shipments"]![0]!["tracking"]!["code"]);
        Assert.Equal([id], await Parcels(shipment));
    }

    [Theory]
    [InlineData("weight", "null", "/data/attributes/weight")]
    [InlineData("weight", "0", "/data/attributes/weight")]
    [InlineData("weight", "\"much\"", "/data/attributes/weight")]
    [InlineData("weight", "1e30", "/data/attributes/weight")]
    [InlineData("weight", "0.000000001", "/data/attributes/weight")]
    [InlineData("unit_of_weight", "null", "/data/attributes/unit_of_weight")]
    [InlineData("unit_of_weight", "\"kg\"", "/data/attributes/unit_of_weight")]
    [InlineData("restriction_type", "\"some\"", "/data/attributes/restriction_type")]
    [InlineData("tracking_status_updated_at", "\"yesterday\"", "/data/attributes/tracking_status_updated_at")]
    [InlineData("customs_certify", "\"perhaps\"", "/data/attributes/customs_certify")]
    public async Task PostAndPatch_WrongValue_IsRefusedByName(string attribute, string value, string pointer)
    {
        var (_, shipment) = await Shipment();
        var package = await Package();
        var sent = Least();
        sent[attribute] = JsonNode.Parse(value);

        var refused = await Post(sent, shipment, package);
        var parcel = await Created(shipment, package);
        var kept = await Patch(parcel, new() { [attribute] = JsonNode.Parse(value) });

        Assert.Equal((422, pointer), (refused.Status, Assert.Single(refused.Pointers)));
        Assert.Equal((422, pointer), (kept.Status, Assert.Single(kept.Pointers)));
    }

    [Theory]
    [InlineData("shipment")]
    [InlineData("package")]
    public async Task Post_UnknownOrNone_IsBlank(string relationship)
    {
        var (_, shipment) = await Shipment();
        var related = Related(shipment, await Package());
        related[relationship]!["data"]!["id"] = "NoSuchOneA";

        var unknown = await _shop.Write(HttpMethod.Post, "/api/parcels", Least(), related);
        related.Remove(relationship);
        var none = await _shop.Write(HttpMethod.Post, "/api/parcels", Least(), related);

        Assert.Equal((422, $"/data/relationships/{relationship}"), (unknown.Status, Assert.Single(unknown.Pointers)));
        Assert.Equal((422, $"/data/relationships/{relationship}"), (none.Status, Assert.Single(none.Pointers)));
    }

    [Fact]
    public async Task Patch_Parcel_ChangesWhatIsSentAndNullClears()
    {
        var (order, shipment) = await Shipment();
        var parcel = await Created(shipment, await Package());
        var other = await Package();

        var changed = await _shop.Write(
            HttpMethod.Patch, $"/api/parcels/{parcel}", new() { ["weight"] = "2.5", ["tracking_number"] = "3S", ["incoterm"] = "DDP" },
            Shop.Relationship("package", "packages", other));
        var cleared = await Patch(parcel, new() { ["tracking_number"] = null, ["incoterm"] = "" });

        Assert.Equal("2.5 gr 3S DDP", Text(changed.Is200(), "weight", "unit_of_weight", "tracking_number", "incoterm"));
        Assert.Equal(other, (string)(await _shop.Send(HttpMethod.Get, $"/api/parcels/{parcel}/package")).Json["data"]!["id"]!);
        Assert.Equal("2.5 gr  ", Text(cleared.Is200(), "weight", "unit_of_weight", "tracking_number", "incoterm"));
        Assert.Null((await service.Canonical(order))["shipments"]![0]!["tracking"]);
        Assert.Equal(cleared.ETag, (await Patch(parcel, new() { ["weight"] = 2.5 })).Is200().ETag);
    }

    [Fact]
    public async Task Patch_IntoAnotherShipment_IsInvalid()
    {
        var package = await Package();
        var parcel = await Created((await Shipment()).Shipment, package);

        var answer = await _shop.Write(
            HttpMethod.Patch, $"/api/parcels/{parcel}", null, Shop.Relationship("shipment", "shipments", (await Shipment()).Shipment));

        Assert.Equal((422, "/data/relationships/shipment"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Write_ShipmentThatHasLeft_OnlyWhatIsToldChanges()
    {
        var (_, shipment) = await Shipment();
        var package = await Package();
        var parcel = await Created(shipment, package);
        (await _shop.Write(HttpMethod.Patch, $"/api/shipments/{shipment}", new() { ["_ship"] = true })).Is200();

        var told = await Patch(parcel, new() { ["tracking_status"] = "in_transit", ["metadata"] = new JsonObject { ["a"] = 1 } });
        var packed = await Patch(parcel, new() { ["weight"] = 5 });
        var added = await Post(Least(), shipment, package);
        var deleted = await _shop.Send(HttpMethod.Delete, $"/api/parcels/{parcel}");

        Assert.Equal("in_transit", told.Is200()["tracking_status"]);
        Assert.Equal((422, "/data/relationships/shipment"), (packed.Status, Assert.Single(packed.Pointers)));
        Assert.Equal((422, "/data/relationships/shipment"), (added.Status, Assert.Single(added.Pointers)));
        Assert.Equal((423, "LOCKED"), (deleted.Status, Assert.Single(deleted.Codes)));
        Assert.Equal([parcel], await Parcels(shipment));
    }

    [Fact]
    public async Task Delete_Parcel_FreesItsNumber()
    {
        var (_, shipment) = await Shipment();
        var package = await Package();
        var (first, second) = (await Created(shipment, package), await Created(shipment, package));

        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/parcels/{first}")).Status);

        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/parcels/{first}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Delete, $"/api/parcels/{first}")).Status);
        Assert.Equal("1234/S/001/P/001", (await Post(Least(), shipment, package))["number"]);
        var left = await Parcels(shipment);
        Assert.Equal((2, second), (left.Length, left[0]));
    }

    [Fact]
    public async Task Get_WhatAnotherDoorHasToldOfAShipment_IsAParcelThatNobodyChanges()
    {
        var (order, shipment) = await Shipment();
        var edit = $$$"""{"actions":[{"verb":"editShipment","shipment":"{{{shipment}}}","tracking":{"code":"3S"},"packages":2}]}""";
        (await service.Call("POST", $"/manage/orders/{order}/commands", edit, ("X-Api-Key", "demo-key"))).Is(200);
        var parcel = Assert.Single(await Parcels(shipment));

        var shown = await _shop.Send(HttpMethod.Get, $"/api/parcels/{parcel}");

        Assert.Equal("3S 2", Text(shown.Is200(), "tracking_number", "packages_count"));
        Assert.Equal(423, (await Patch(parcel, new() { ["weight"] = 5 })).Status);
        Assert.Equal(423, (await _shop.Send(HttpMethod.Delete, $"/api/parcels/{parcel}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, "/api/parcels/NoSuchOneA-parcel")).Status);
    }

    [Fact]
    public async Task Post_TwiceUnderOneKey_IsOneParcel()
    {
        var (_, shipment) = await Shipment();
        var body = new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["type"] = "parcels",
                ["attributes"] = Least(),
                ["relationships"] = Related(shipment, await Package()),
            },
        }.ToJsonString();
        var key = Guid.NewGuid().ToString();

        var first = await _shop.Send(HttpMethod.Post, "/api/parcels", body, change: request => request.Headers.Add("Idempotency-Key", key));
        var again = await _shop.Send(HttpMethod.Post, "/api/parcels", body, change: request => request.Headers.Add("Idempotency-Key", key));

        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Single(await Parcels(shipment));
    }

    [Fact]
    public async Task Write_BySalesChannel_IsDenied()
    {
        var (_, shipment) = await Shipment();
        var related = Related(shipment, await Package());

        Assert.Equal(401, (await _shop.Write(HttpMethod.Post, "/api/parcels", Least(), related, "demo-low")).Status);
        Assert.Equal(401, (await _shop.Write(HttpMethod.Post, "/api/packages", Size(), null, "demo-low")).Status);
    }

    [Fact]
    public async Task Packages_CreateUpdateDelete()
    {
        var package = await Package();

        var changed = await _shop.Write(
            HttpMethod.Patch, $"/api/packages/{package}", new() { ["length"] = 60.5, ["unit_of_length"] = "in" });
        var refused = await _shop.Write(HttpMethod.Patch, $"/api/packages/{package}", new() { ["length"] = 0, ["unit_of_length"] = null });
        var incomplete = await _shop.Write(HttpMethod.Post, "/api/packages", new() { ["name"] = "Box" });

        Assert.Equal("60.5 30.0 25.0 in", Text(changed.Is200(), "length", "width", "height", "unit_of_length"));
        Assert.Equal(["/data/attributes/length", "/data/attributes/unit_of_length"], refused.Pointers);
        Assert.Equal(
            ["/data/attributes/length", "/data/attributes/width", "/data/attributes/height", "/data/attributes/unit_of_length"],
            incomplete.Pointers);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/packages/{package}")).Status);
    }

    private async Task<(string Order, string Shipment)> Shipment()
    {
        var shipment = Guid.NewGuid().ToString("N")[..10];
        var order = await _shop.Cart([.. Carts.At("Approved:Authorized:Unfulfilled"), ("shipments", Planned(shipment))]);
        return (order, shipment);
    }

    private static JsonArray Planned(string id) => [new JsonObject { ["id"] = id, ["number"] = "1234/S/001" }];

    private Task<string> Package() => _shop.Created("/api/packages", Size());

    private static JsonObject Size() => new()
    {
        ["name"] = "Large",
        ["code"] = Guid.NewGuid().ToString("N"),
        ["length"] = 40,
        ["width"] = 30,
        ["height"] = 25,
        ["unit_of_length"] = "cm",
    };

    private static JsonObject Least() => new() { ["weight"] = 1000, ["unit_of_weight"] = "gr" };

    private static JsonObject Related(string shipment, string package)
    {
        var related = Shop.Relationship("shipment", "shipments", shipment);
        related["package"] = Shop.Relationship("package", "packages", package)["package"]!.DeepClone();
        return related;
    }

    private Task<Answer> Post(JsonObject attributes, string shipment, string package, string query = "") =>
        _shop.Write(HttpMethod.Post, "/api/parcels" + query, attributes, Related(shipment, package));

    private Task<string> Created(string shipment, string package) =>
        _shop.Created("/api/parcels", Least(), Related(shipment, package));

    private Task<Answer> Patch(string parcel, JsonObject attributes) =>
        _shop.Write(HttpMethod.Patch, $"/api/parcels/{parcel}", attributes);

    private async Task<string[]> Parcels(string shipment) =>
    [
        .. ((JsonArray)(await _shop.Send(HttpMethod.Get, $"/api/shipments/{shipment}/parcels")).Json["data"]!)
            .Select(one => (string)one!["id"]!),
    ];

    private static string Text(Answer answer, params string[] attributes) => string.Join(' ', attributes.Select(name => answer[name]));
}
