namespace OrderGrains.Payments;

/// <summary>
/// Moves money. It is called after the movement was committed as pending, by one process at a time, and again with the same
/// <see cref="GatewayRequest.IdempotencyKey"/> until it has answered: whatever arrives under one key is one movement.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>What payment methods call it.</summary>
    string Name { get; }

    /// <summary>
    /// Begins the movement, or asks how far it has come. <see cref="GatewayAnswer.NotYet"/> where that is not known yet; it is then asked
    /// again, unless the outcome is notified meanwhile by a SettleMovement command.
    /// </summary>
    /// <exception cref="HttpRequestException">It cannot be reached.</exception>
    /// <exception cref="TimeoutException">It did not answer.</exception>
    /// <exception cref="IOException">The connection failed.</exception>
    Task<GatewayAnswer> Ask(GatewayRequest request, CancellationToken cancellationToken);
}
