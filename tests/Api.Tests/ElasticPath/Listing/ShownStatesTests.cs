using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.ElasticPath.Filters;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.ElasticPath.Listing;

public sealed class ShownStatesTests
{
    private static readonly Projection[] Projections =
        [ElasticPathStatuses.Status, ElasticPathStatuses.Payment, ElasticPathStatuses.Shipping];

    [Fact]
    public void Of_EveryValue_AreJustTheStatesThatShowIt()
    {
        foreach (var (projection, state) in from projection in Projections from state in States() select (projection, state))
        {
            foreach (var value in projection.Rows.Select(row => row.Shows))
            {
                var states = ShownStates.Of(projection, value);
                var isAmong = states.Statuses.Contains(state.Status) && states.Payments.Contains(state.Payment)
                    && states.Fulfillments.Contains(state.Fulfillment);

                Assert.Equal(
                    (value, state.Status, state.Payment, state.Fulfillment, projection.Of(state) == value),
                    (value, state.Status, state.Payment, state.Fulfillment, isAmong));
            }
        }
    }

    [Fact]
    public void Within_StatesThatExcludeEachOther_FindsNothing()
    {
        var search = new OrderSearch { Merchant = "demo", Limit = 1 };
        var paid = ShownStates.Of(ElasticPathStatuses.Payment, "paid").Within(search)!;

        Assert.NotNull(ShownStates.Of(ElasticPathStatuses.Status, "complete").Within(paid));
        Assert.Null(ShownStates.Of(ElasticPathStatuses.Status, "processing").Within(paid));
    }

    private static IEnumerable<Order> States() =>
        from status in Enum.GetValues<OrderStatus>()
        from payment in Enum.GetValues<PaymentStatus>()
        from fulfillment in Enum.GetValues<FulfillmentStatus>()
        select new Order { Id = "", Merchant = "", Currency = "", Status = status, Payment = payment, Fulfillment = fulfillment };
}
