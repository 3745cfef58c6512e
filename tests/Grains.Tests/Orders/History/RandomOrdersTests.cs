using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Tests.Orders.History;

public sealed class RandomOrdersTests
{
    private static readonly Config Hundreds = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Diff_OfAnyTwoOrders_LeadsFromOneToTheOtherAndBack() => ForAnyTwo((before, after) =>
    {
        var changes = OrderFields.Diff(before, after);
        return changes.Aggregate(before, (order, change) => change.Apply(order)) == after
            && changes.Reverse().Aggregate(after, (order, change) => change.Revert(order)) == before
            && changes.Count == 0 == (before == after);
    });

    [Fact]
    public void ReadChanges_OfAnyChanges_GivesThemAgain() => ForAnyTwo((before, after) =>
    {
        var changes = OrderFields.Diff(before, after);
        return OrderFields.ReadChanges(Payloads.Write(changes)) == changes;
    });

    [Fact]
    public void Read_OfAnyOrder_GivesItAgain() => ForAnyTwo((_, order) =>
    {
        var json = StoredJson.Write(writer => OrderJson.Write(writer, order));
        return JsonSerializer.Deserialize(json, StoredOrderJson.Order) == order;
    });

    private static void ForAnyTwo(Func<Order, Order, bool> holds) => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new RandomOrders(seed);
        var before = random.Next();
        return holds(before, random.Like(before)) && holds(before, random.Next());
    }).Check(Hundreds);
}
