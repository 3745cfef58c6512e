using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders;
using OrderGrains.Payments;
using OrderGrains.Payments.Simulated;

namespace OrderGrains.Tests.Payments;

public sealed class SimulatedGatewayTests
{
    private readonly PaymentGateways _gateways =
        new([new SimulatedGateway(TimeProvider.System)], TimeProvider.System, NullLogger<PaymentGateways>.Instance);

    [Theory]
    [InlineData("tok", 5000, "Succeeded")]
    [InlineData("sim_declined", 5000, "Failed declined")]
    [InlineData("tok", 5005, "Failed declined")]
    [InlineData("sim_late", 5000, "Pending, Succeeded")]
    [InlineData("sim_late_declined", 5000, "Pending, Failed declined")]
    [InlineData("sim_lost", 5000, "Pending, Succeeded")]
    [InlineData("sim_never", 5005, "Pending, Pending, Pending")]
    public async Task Ask_ByTokenOrAmount_AnswersAlikeEachTime(string source, long amount, string answers)
    {
        for (var run = 0; run < 2; run++)
        {
            var expected = answers.Split(", ");
            for (var asks = 1; asks <= expected.Length; asks++)
            {
                var answer = await _gateways.Ask(Request("simulated", source, amount) with { Asks = asks });
                Assert.Equal(expected[asks - 1], $"{answer.State} {answer.Reason}".Trim());
            }
        }
    }

    [Fact]
    public async Task Ask_Withdrawn_IsCancelled() => Assert.Equal(
        MovementState.Cancelled, (await _gateways.Ask(Request("simulated", "tok", 1) with { Withdraw = true })).State);

    [Fact]
    public async Task Ask_AnUnknownGateway_HasNoAnswer() =>
        Assert.Equal(GatewayAnswer.NotYet, await _gateways.Ask(Request("acme", "tok", 1)));

    private static GatewayRequest Request(string gateway, string source, long amount) => new()
    {
        Gateway = gateway,
        Merchant = "m",
        OrderId = "o",
        Movement = "m-1",
        Kind = MovementKind.Authorize,
        Amount = amount,
        Currency = "EUR",
        Source = source,
    };
}
