using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>One movement of money, or an attempt at one.</summary>
[GenerateSerializer, Immutable, Alias("og.movement")]
public sealed record Movement : StoredRecord
{
    /// <summary>Unique within the order, e.g. <c>m-1</c>.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>The movement it rests on: a capture's or void's authorization, a refund's or charge-back's capture.</summary>
    [Id(1), NotPersonal] public string? Parent { get; init; }

    [Id(2), JsonRequired, JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public MovementKind Kind { get; init; }

    // JSON that leaves it out gives 0.
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public MovementState State { get; init => field = value is 0 ? MovementState.Succeeded : value; } = MovementState.Succeeded;

    /// <summary>Minor units of the order's currency, never negative.</summary>
    [Id(4)] public long Amount { get; init; }

    /// <summary>When it began.</summary>
    [Id(5)] public DateTimeOffset At { get; init; }

    /// <summary>What the gateway calls it.</summary>
    [Id(6), NotPersonal] public string? ExternalId { get; init; }

    [Id(7), Personal] public string? Reason { get; init; }

    /// <summary>When it ended, as the gateway or the merchant said; unset for one that was done when it began.</summary>
    [Id(8)] public DateTimeOffset? SettledAt { get; init; }

    /// <summary>How often its gateway has been asked to carry it out; 0 for what moved without one.</summary>
    [Id(9)] public int Asks { get; init; }

    /// <summary>When the gateway is asked again unless it has answered.</summary>
    [Id(10)] public DateTimeOffset? AskAt { get; init; }

    /// <summary>The gateway is asked not to carry it out; until it says so, it may still do it.</summary>
    [Id(11)] public bool Withdrawn { get; init; }

    /// <summary>Of a void: a part that was given up, after which the rest of the authorization goes on.</summary>
    [Id(101)] public bool Released { get; init; }

    /// <summary>Which of MultiSafepay's transactions it belongs to; null where it belongs to the order's own.</summary>
    [Id(100)] public ProviderTransaction? Transaction { get; init; }

    /// <summary>The id of the parcel whose money it takes; null where it is for no single one.</summary>
    [Id(120), NotPersonal] public string? Shipment { get; init; }
}
