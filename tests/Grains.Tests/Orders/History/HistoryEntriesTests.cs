using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.History;

public sealed class HistoryEntriesTests
{
    [Fact]
    public void Of_ElementsChanged_NamesThemAlone()
    {
        var before = Samples.Pending with
        {
            Attributes = default(ValueMap<string>).Set("gift_wrap", "0"),
            Metadata = new("""{"a":{"b":1,"c":[1,2]},"d":2}"""),
        };
        var after = before with
        {
            Status = OrderStatus.Placed,
            ShippingAddress = before.ShippingAddress! with { FirstName = "Jane", City = "Rome" },
            Lines = [before.Lines[0] with { Quantity = 3 }, before.Lines[1]],
            Tracking = new() { Code = "X" },
            Attributes = before.Attributes.Set("gift_wrap", "1").Set("a.b", "2"),
            Metadata = new("""{"a":{"b":2,"c":[1,2]},"d":2}"""),
        };

        Assert.Equal(
            [
                Change("status", "\"Pending\"", "\"Placed\""),
                Change("shippingAddress.firstName", "\"John\"", "\"Jane\""),
                Change("shippingAddress.city", null, "\"Rome\""),
                Change($"lines[{before.Lines[0].Id}].quantity", "2", "3"),
                Change("tracking", null, """{"code":"X"}"""),
                Change(@"attributes[a\.b]", null, "\"2\""),
                Change("attributes[gift_wrap]", "\"0\"", "\"1\""),
                Change("metadata[a][b]", "1", "2"),
            ],
            Shown(before, after));
    }

    [Fact]
    public void Of_TextGrown_ShowsWhatWasAdded()
    {
        var before = Samples.Pending with { Comment = "One", Notes = "One" };

        Assert.Equal(
            [Change("notes", "\"One\"", "\"Two\""), new("comment", null, null, " é\n")],
            Shown(before, before with { Comment = "One é\n", Notes = "Two" }));
    }

    [Fact]
    public void Of_PartsComeAndGo_ShowsEachAsOneChange()
    {
        var before = Samples.Pending with { Shipments = [new() { Id = "a" }], CustomData = default };
        var after = before with
        {
            Shipments = [new() { Id = "b" }, new() { Id = "c", Number = "2" }],
            CustomData = default(ValueMap<JsonText>).Set("x", new("null")),
        };

        Assert.Equal(
            [
                Change("shipments[a]", """{"id":"a","state":"Planned"}""", null),
                Change("shipments[b]", null, """{"id":"b","state":"Planned"}"""),
                Change("shipments[c]", null, """{"id":"c","number":"2","state":"Planned"}"""),
                Change("customData[x]", null, "null"),
            ],
            Shown(before, after));
    }

    [Fact]
    public void Of_PartsThatChangePlacesOrShareAnId_ShowsTheListAsAWhole()
    {
        Shipment a = new() { Id = "a" }, b = new() { Id = "b" };
        var before = Samples.Pending with { Shipments = [a, b] };

        Assert.Equal([Change("shipments", List("a", "b"), List("b", "a"))], Shown(before, before with { Shipments = [b, a] }));
        Assert.Equal([Change("shipments", List("a", "b"), List("a", "a"))], Shown(before, before with { Shipments = [a, a] }));
    }

    private static ValueList<HistoryChange> Shown(Order before, Order after) => HistoryEntries.Of(new StoredEvent
    {
        Version = 1,
        Sequence = 0,
        At = default,
        Actor = "tester",
        Door = Door.Manage,
        Type = "tested",
        Changes = Payloads.Write(OrderFields.Diff(before, after)),
    }).Changes;

    private static string List(params string[] ids) =>
        "[" + string.Join(',', ids.Select(id => $$"""{"id":"{{id}}","state":"Planned"}""")) + "]";

    private static HistoryChange Change(string path, string? from, string? to) =>
        new(path, from is null ? null : new(from), to is null ? null : new(to));
}
