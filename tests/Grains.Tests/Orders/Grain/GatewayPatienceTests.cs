using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing.Stores;
using OrderGrains.Tests.Orders.Payments;
using OrderGrains.Tests.Testing;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class GatewayPatienceTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly FiringTime _time = new();
    private readonly GatewayPatience _patience;
    private readonly Order _placing;

    public GatewayPatienceTests()
    {
        var store = new MemoryOrderStore(TimeProvider.System);
        _patience = new(store, new(store, new()), Limit, _time);
        var now = _time.GetUtcNow();
        var placing = OrderDecider.Decide(Pending(), OrderCluster.Command(new ChangeStatus(Verb.Place)), now).Order!;
        _placing = placing with { Version = 2, UpdatedAt = now };
    }

    [Fact]
    public async Task Answer_TheGatewayAnswersInTime_IsTheOrderAsItLeftIt()
    {
        var answer = _patience.Answer(_placing, OrderCluster.Command(new ChangeStatus(Verb.Place)));
        var commented = _placing with { Version = 3, Comment = "Meanwhile" };
        _patience.Told(commented);
        Assert.False(answer.IsCompleted);
        var placed = commented.After(Done("m-1")) with { Version = 4 };
        _patience.Told(placed);
        _patience.Told(placed with { Version = 5 });

        Assert.Equal(placed, await answer);
    }

    [Fact]
    public async Task Answer_TimeIsUp_IsTheOrderWithTheMovementPending()
    {
        var answer = _patience.Answer(_placing, OrderCluster.Command(new ChangeStatus(Verb.Place)));

        _time.Advance(Limit);

        Assert.Equal(_placing, await answer);
        Assert.Equal(_placing, await _patience.AnswerAgain(_placing, _placing));
    }

    [Fact]
    public async Task Answer_ToWhatTheGatewaySaid_WaitsForNothing() =>
        Assert.Equal(_placing, await _patience.Answer(_placing, OrderCluster.Command(Done("m-1"))));

    [Fact]
    public async Task AnswerAgain_WhileTheFirstWaits_WaitsWithIt()
    {
        var repeat = _patience.AnswerAgain(_placing, _placing);
        var placed = _placing.After(Done("m-1")) with { Version = 3 };

        _patience.Told(placed);

        Assert.Equal(placed, await repeat);
    }

    [Fact]
    public async Task AnswerAgain_TheGatewayCameTooLateForTheFirst_IsWhatTheFirstGot()
    {
        _time.Advance(Limit + TimeSpan.FromTicks(1));
        var placed = OrderDecider.Decide(_placing, OrderCluster.Command(Done("m-1")), _time.GetUtcNow()).Order! with { Version = 3 };

        Assert.Equal(_placing, await _patience.AnswerAgain(_placing, placed));
    }
}
