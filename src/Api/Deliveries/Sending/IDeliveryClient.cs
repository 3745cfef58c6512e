using OrderGrains.Api.Deliveries.Formats;

namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>Sends messages.</summary>
internal interface IDeliveryClient
{
    /// <summary>Sends one message once. Whatever the receiver does, there is an answer in time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="headers">Its signature.</param>
    /// <param name="cancellationToken">Gives up; then nobody knows whether it was received.</param>
    Task<DeliveryAnswer> Send(
        NotificationMessage message, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken);
}
