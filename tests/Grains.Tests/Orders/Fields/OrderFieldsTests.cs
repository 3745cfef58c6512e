using System.Buffers;
using System.Text;
using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Fields;

public sealed class OrderFieldsTests
{
    private static readonly string[] NotStored =
    [
        nameof(Order.Id), nameof(Order.Merchant), nameof(Order.Version), nameof(Order.UpdatedAt),
        nameof(Order.Totals), nameof(Order.Balance), nameof(Order.Payment), nameof(Order.Fulfillment),
    ];

    /// <summary>Every field holds something other than in an empty order.</summary>
    private static readonly Order Full = OrderFilling.Fill();

    private static readonly Order Empty = new() { Id = "o", Merchant = "m", Currency = "" };

    [Fact]
    public void All_EveryPropertyOfAnOrder_IsListedOnceUnderItsOwnName()
    {
        var properties = typeof(Order).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract");

        var expected = properties.Except(NotStored).Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal);
        Assert.Equal(expected, OrderFields.All.Select(field => field.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Diff_EveryFieldSet_AppliesAndRevertsToEitherOrder()
    {
        var changes = OrderFields.Diff(Empty, Full);

        Assert.Equal(OrderFields.All.Select(field => field.Path), changes.Select(change => change.Path));
        Assert.Equal(Full, changes.Aggregate(Empty, (order, change) => change.Apply(order)));
        Assert.Equal(Empty, changes.Aggregate(Full, (order, change) => change.Revert(order)));
    }

    [Fact]
    public void Diff_EqualValues_IsEmpty() => Assert.Empty(OrderFields.Diff(Full, OrderFilling.Fill()));

    [Fact]
    public void ReadChanges_EveryFieldBothWays_GivesTheSameChanges()
    {
        foreach (var changes in new[] { OrderFields.Diff(Empty, Full), OrderFields.Diff(Full, Empty) })
            Assert.Equal(changes, OrderFields.ReadChanges(Write(changes)));
    }

    [Fact]
    public void WriteChanges_NoValue_IsAbsentAndZeroIsWritten()
    {
        var before = Empty with { Reference = null, PlaceTotal = 5 };
        var json = Encoding.UTF8.GetString(Write(OrderFields.Diff(before, before with { Reference = "R", PlaceTotal = 0 })));

        Assert.Equal("""[{"path":"reference","to":"R"},{"path":"placeTotal","from":5,"to":0}]""", json);
    }

    [Fact]
    public void ReadChanges_UnknownField_Throws() =>
        Assert.Throws<JsonException>(() => OrderFields.ReadChanges("""[{"path":"colour","to":"red"}]"""u8));

    internal static byte[] Write(ValueList<FieldChange> changes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            new OrderEvent("tested", changes).WriteChanges(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
