using Microsoft.Extensions.Logging;
using OrderGrains.Customers;

namespace OrderGrains.Orders.Outbox;

internal sealed partial class OutboxRelay
{
    [LoggerMessage(1, LogLevel.Warning, "Effect {Kind} {EffectId} was not delivered; its order waits {Delay} for the next try")]
    private partial void LogUndelivered(Exception exception, EffectKind kind, EffectId effectId, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Error, "The outbox could not be read; next try in {Delay}")]
    private partial void LogUnreadable(Exception exception, TimeSpan delay);
}
