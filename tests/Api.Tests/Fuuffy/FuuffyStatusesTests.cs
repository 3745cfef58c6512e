using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

public sealed class FuuffyStatusesTests
{
    [Fact]
    public void Status_EveryState_IsADocumentedWord()
    {
        string[] words = ["pending", "picked_up", "in_transit", "out_for_delivery", "delivered", "cancelled"];

        Assert.All(States.All, order => Assert.Contains(FuuffyStatuses.Status.Of(order), words));
        Assert.Equal(words.Order(), States.All.Select(FuuffyStatuses.Status.Of).Distinct().Order());
    }
}
