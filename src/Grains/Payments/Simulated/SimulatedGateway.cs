using OrderGrains.Orders;

namespace OrderGrains.Payments.Simulated;

/// <summary>
/// A gateway for trying things out: what it answers follows from what is charged and from how often it has been asked, see
/// <see cref="SimulatedOutcomes"/>, so that the same requests always end alike. It moves no money and remembers nothing.
/// </summary>
internal sealed class SimulatedGateway(TimeProvider time) : IPaymentGateway
{
    public string Name => "simulated";

    public async Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken)
    {
        if (request.Withdraw)
            return new(MovementState.Cancelled, Id(request));
        var outcome = SimulatedOutcomes.Of(request);
        if (outcome.Delay > TimeSpan.Zero)
            await Task.Delay(outcome.Delay, time, cancellationToken);
        if (request.Asks <= outcome.Unanswered)
            throw new TimeoutException("The simulated gateway does not answer.");
        return request.Asks <= outcome.Unanswered + outcome.NotYet
            ? GatewayAnswer.NotYet
            : new(outcome.State, Id(request), outcome.Reason);
    }

    private static string Id(GatewayRequest request) => $"sim-{request.Movement}";
}
