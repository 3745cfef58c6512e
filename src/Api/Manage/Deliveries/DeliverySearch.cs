using OrderGrains.Deliveries;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>Which deliveries are asked for.</summary>
internal sealed record DeliverySearch
{
    /// <summary>The kinds to show.</summary>
    public required IReadOnlyCollection<DeliveryKind> Kinds { get; init; }

    /// <summary>Null means all.</summary>
    public string? Webhook { get; init; }

    /// <summary>Null means all.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Null means all.</summary>
    public string? OrderId { get; init; }

    /// <summary>The one to go on after; null from the first.</summary>
    public DeliveryId? After { get; init; }

    /// <summary>The most to give.</summary>
    public required int Limit { get; init; }
}
