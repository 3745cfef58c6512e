using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

public sealed class AskScheduleTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(int.MaxValue, 360)]
    public void Next_AskedSoOften_WaitsTwiceAsLongUpToSixHours(int asks, int minutes) =>
        Assert.Equal(Samples.Now.AddMinutes(minutes), AskSchedule.Next(Samples.Now, asks));
}
