using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

public sealed class ElasticPathStatusesTests
{
    [Fact]
    public void Projections_EveryState_ShowTheDocumentedWordsAndAllOfThem()
    {
        Shows(ElasticPathStatuses.Status, "incomplete", "processing", "complete", "cancelled");
        Shows(ElasticPathStatuses.Payment, "unpaid", "authorized", "paid", "refunded", "partially_authorized", "partially_paid");
        Shows(ElasticPathStatuses.Shipping, "unfulfilled", "fulfilled");
    }

    private static void Shows(Projection projection, params string[] words) =>
        Assert.Equal(words.Order(), States.All.Select(projection.Of).Distinct().Order());
}
