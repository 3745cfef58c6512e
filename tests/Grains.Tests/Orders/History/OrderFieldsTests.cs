using System.Text;
using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.History;

public sealed class OrderFieldsTests
{
    private static readonly string[] Apart =
    [
        nameof(Order.Id), nameof(Order.Merchant), nameof(Order.Version), nameof(Order.UpdatedAt), nameof(Order.OldestReader),
        nameof(Order.Totals), nameof(Order.Balance), nameof(Order.Payment), nameof(Order.Fulfillment), nameof(Order.Unknown),
    ];

    /// <summary>Every field holds something other than in an empty order.</summary>
    private static readonly Order Full = OrderFilling.Fill();

    private static readonly Order Empty = new() { Id = "o", Merchant = "m", Currency = "" };

    [Fact]
    public void Members_EveryStoredPropertyOfAnOrder_IsOneUnderItsOwnName()
    {
        var properties = typeof(Order).GetProperties().Select(property => property.Name);

        Assert.Equal(properties.Except(Apart).Select(JsonNamingPolicy.CamelCase.ConvertName), OrderFields.Shape.Members);
    }

    [Fact]
    public void Diff_EveryFieldSet_AppliesAndRevertsToEitherOrder()
    {
        var changes = OrderFields.Diff(Empty, Full);

        var changed = changes.Select(change => change.At.Steps[0].Name).Distinct();
        Assert.Equal(OrderFields.Shape.Members.Append("glow"), changed);
        Assert.Equal(Full, changes.Aggregate(Empty, (order, change) => change.Apply(order)));
        Assert.Equal(Empty, changes.Reverse().Aggregate(Full, (order, change) => change.Revert(order)));
    }

    [Fact]
    public void Diff_EqualValues_IsEmpty() => Assert.Empty(OrderFields.Diff(Full, OrderFilling.Fill()));

    [Fact]
    public void ReadChanges_EveryFieldBothWays_GivesTheSameChanges()
    {
        foreach (var changes in new[] { OrderFields.Diff(Empty, Full), OrderFields.Diff(Full, Empty) })
            Assert.Equal(changes, OrderFields.ReadChanges(Payloads.Write(changes)));
    }

    [Fact]
    public void Write_NoValue_IsAbsentAndZeroIsWritten()
    {
        var before = Empty with { Reference = null, TransactionId = 5 };
        var json = Encoding.UTF8.GetString(Payloads.Write(OrderFields.Diff(before, before with { Reference = "R", TransactionId = 0 })));

        Assert.Equal(
            """[1,1,{"p":"reference","t":"R"},{"p":"transactionId","f":5,"t":0}]""", json);
    }

    [Theory]
    [InlineData("""{"p":"","t":1}""")]
    [InlineData("""{"p":"lines[a","t":1}""")]
    [InlineData("""{"p":"status.name","t":1}""")]
    [InlineData("""{"p":"status","a":"d"}""")]
    [InlineData("""{"p":"status","t":"Sleeping"}""")]
    [InlineData("""{"t":1}""")]
    public void ReadChanges_NoChangeOfAnOrder_IsRefused(string change) =>
        Assert.Throws<JsonException>(() => OrderFields.ReadChanges(Payloads.Of(change)));

    [Theory]
    [InlineData("""{"p":"reference","f":"S","t":"R"}""")]
    [InlineData("""{"p":"comment","a":"R"}""")]
    [InlineData("""{"p":"lines[x].quantity","f":1,"t":2}""")]
    [InlineData("""{"p":"lines[x]","f":{"id":"x"},"i":0}""")]
    [InlineData("""{"p":"lines[x]","t":{"id":"x"},"i":1}""")]
    [InlineData("""{"p":"invoice.id","f":"1","t":"2"}""")]
    [InlineData("""{"p":"attributes[a]","f":"1","t":"2"}""")]
    [InlineData("""{"p":"metadata[a]","f":1,"t":2}""")]
    public void Apply_ToAnOrderThatIsNotTheOneBefore_IsRefused(string change)
    {
        var read = Assert.Single(OrderFields.ReadChanges(Payloads.Of(change)));

        Assert.Throws<ChangeMisfitException>(() => read.Apply(Empty));
    }
}
