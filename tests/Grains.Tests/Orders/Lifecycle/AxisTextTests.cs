using OrderGrains.Orders;
using static OrderGrains.Orders.OrderStatus;

namespace OrderGrains.Tests.Orders.Lifecycle;

public sealed class AxisTextTests
{
    private static readonly OrderStatus[] Alive = [Draft, Pending, Placing, Placed, Editing, Approved];

    [Fact]
    public void Of_Axis_SaysWhatMovesAndWhatStays()
    {
        Assert.Equal("any", AxisText.Of(Axis.Any<OrderStatus>()));
        Assert.Equal("any but Cancelled", AxisText.Of(Axis.NotIn(Cancelled)));
        Assert.Equal("Draft, Pending, Placing, Placed, Editing", AxisText.Of(Axis.NotIn(Cancelled, Approved)));
        Assert.Equal("Placed, Approved", AxisText.Of(Axis.In(Approved, Placed)));
        Assert.Equal("Placed → Approved", AxisText.Of(Axis.To(Approved, Placed)));
        Assert.Equal("Draft, Placing → Pending", AxisText.Of(Axis.To(Pending, Placing, Draft)));
        Assert.Equal("Draft, Pending, Placing, Placed, Editing, Approved → Cancelled", AxisText.Of(Axis.To(Cancelled, Alive)));
        Assert.Equal(
            "Draft → Draft, Pending; Pending, Editing stays",
            AxisText.Of(Axis.In(Pending, Editing).Or(Axis.ToOneOf([Draft, Pending], from: [Draft]))));
        Assert.Equal("Placed → Approved; any other stays", AxisText.Of(Axis.To(Approved, Placed).Or(Axis.NotIn(Placed))));
    }

    [Fact]
    public void DoneAt_OtherValues_AreWhereNothingIsLeftToDo()
    {
        Assert.Equal([Cancelled], Axis.To(Cancelled, Placed).Reached);
        Assert.Equal([Editing], Axis.In(Pending, Editing).DoneAt(Editing).Reached);
        Assert.Equal([Draft, Pending, Editing], Axis.In(Editing).Or(Axis.ToOneOf([Draft, Pending], from: [Draft])).Reached.Order());
        Assert.True(Axis.To(Cancelled, Placed).Aims);
        Assert.False(Axis.In(Placed).Aims);
    }
}
