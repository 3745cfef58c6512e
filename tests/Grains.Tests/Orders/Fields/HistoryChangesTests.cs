using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Fields;

public sealed class HistoryChangesTests
{
    [Fact]
    public void Expand_ObjectAndListChanged_ShowsOnlyTheMembersThatDiffer()
    {
        var before = Samples.Pending;
        var after = before with
        {
            Status = OrderStatus.Placed,
            ShippingAddress = before.ShippingAddress! with { FirstName = "Jane", City = "Rome" },
            Lines = [before.Lines[0] with { Quantity = 3 }, before.Lines[1]],
            Tracking = new() { Code = "X" },
            Metadata = new("""{"a":{"b":1}}"""),
        };

        Assert.Equal(
            [
                Change("status", "\"Pending\"", "\"Placed\""),
                Change("shippingAddress.firstName", "\"John\"", "\"Jane\""),
                Change("shippingAddress.city", null, "\"Rome\""),
                Change("lines[0].quantity", "2", "3"),
                Change("tracking.code", null, "\"X\""),
                Change("metadata.a.b", null, "1"),
            ],
            Expand(before, after));
    }

    [Theory]
    [InlineData(1, 500_000)]
    [InlineData(200_000, 20)]
    public void Expand_DataThatWouldGrowManifold_IsShownAsAWhole(int nameLength, int values)
    {
        var before = Samples.Pending with { Metadata = null };
        var metadata = $$"""{"{{new string('n', nameLength)}}":[{{string.Join(',', Enumerable.Range(0, values))}}]}""";

        Assert.Equal([Change("metadata", null, metadata)], Expand(before, before with { Metadata = new(metadata) }));
    }

    [Fact]
    public void Expand_ItemRemovedAndEmptyObjectSet_NamesThem()
    {
        var before = Samples.Pending with { Payments = [new() { Id = "p-1", Method = "card" }] };

        Assert.Equal(
            [
                Change("payments[0].id", "\"p-1\"", null),
                Change("payments[0].method", "\"card\"", null),
                Change("payments[0].family", "\"Asynchronous\"", null),
                Change("metadata", null, "{}"),
            ],
            Expand(before, before with { Payments = [], Metadata = JsonText.EmptyObject }));
    }

    private static ValueList<HistoryChange> Expand(Order before, Order after) =>
        HistoryChanges.Expand(OrderFieldsTests.Write(OrderFields.Diff(before, after)));

    private static HistoryChange Change(string path, string? from, string? to) =>
        new(path, from is null ? null : new(from), to is null ? null : new(to));
}
