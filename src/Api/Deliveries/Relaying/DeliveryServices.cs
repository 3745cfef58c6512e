using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>What every pump of the process uses.</summary>
internal sealed record DeliveryServices(
    IGrainFactory Grains,
    GrainReads Reads,
    IChangeFeed Feed,
    ChangeWatch Watch,
    NotificationFormats Formats,
    DeliveryRunner Runner,
    DeliverySignal Signal,
    DeliverySettings Settings,
    TimeProvider Time,
    ILogger<DeliveryRelay> Logger);
