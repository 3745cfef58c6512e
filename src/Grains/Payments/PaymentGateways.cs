using Microsoft.Extensions.Logging;
using OrderGrains.Orders;

namespace OrderGrains.Payments;

/// <summary>The gateways this process knows, asked with a time limit.</summary>
internal sealed partial class PaymentGateways(IEnumerable<IPaymentGateway> gateways, TimeProvider time, ILogger<PaymentGateways> logger)
{
    /// <summary>How long a gateway may take; a movement that takes longer is asked about again.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(8);

    private readonly Dictionary<string, IPaymentGateway> _byName = gateways.ToDictionary(gateway => gateway.Name);

    /// <summary>What the gateway said; <see cref="GatewayAnswer.NotYet"/> where it could not be asked.</summary>
    public async Task<GatewayAnswer> Ask(GatewayRequest request)
    {
        if (!_byName.TryGetValue(request.Gateway, out var gateway))
        {
            LogUnknown(request.Gateway, request.IdempotencyKey);
            return GatewayAnswer.NotYet;
        }

        using var limit = new CancellationTokenSource(CallLimit, time);
        try
        {
            return await gateway.Ask(request, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or IOException or OperationCanceledException)
        {
            LogNoAnswer(e, request.Gateway, request.IdempotencyKey);
            return GatewayAnswer.NotYet;
        }
    }

    /// <summary>
    /// Refuses to begin what no gateway could carry out; null where all can. What has begun goes on, though its gateway is unknown here.
    /// </summary>
    public Rejection? Refusal(Decision decision) => decision.Effects.Count > 0 && decision.Effects.Any(
        effect => effect.Request is { Asks: 1 } request && !_byName.ContainsKey(request.Gateway))
            ? new() { Code = RejectionCode.InvalidFields, Problems = [new("gateway", ProblemKind.Invalid)] }
            : null;

    [LoggerMessage(1, LogLevel.Warning, "Payment gateway {Gateway} gave no answer to {Movement}; it is asked again")]
    private partial void LogNoAnswer(Exception exception, string gateway, string movement);

    [LoggerMessage(2, LogLevel.Error, "There is no payment gateway {Gateway}, which {Movement} is for")]
    private partial void LogUnknown(string gateway, string movement);
}
