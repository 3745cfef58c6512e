using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One way in which an order is, or was to be, paid, with every movement of money that came of it.</summary>
[GenerateSerializer, Immutable, Alias("og.orderPayment")]
public sealed record OrderPayment : StoredRecord
{
    /// <summary>Unique within the order, e.g. <c>p-1</c>.</summary>
    [Id(0), NotPersonal] public required string Id { get; init; }

    /// <summary>The id of the <see cref="PaymentMethod"/> it was made with; null when none was chosen.</summary>
    [Id(1), NotPersonal] public string? Method { get; init; }

    /// <summary>The id of the <see cref="PaymentSource"/> it was made with.</summary>
    [Id(2), Personal] public string? Source { get; init; }

    // JSON that leaves it out gives 0.
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PaymentFamily Family { get; init => field = value is 0 ? PaymentFamily.Asynchronous : value; } = PaymentFamily.Asynchronous;

    /// <summary>When its open authorization, or its link, lapses.</summary>
    [Id(4)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Set once it has lapsed; nothing is authorized or captured with it any more.</summary>
    [Id(5)] public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>In the order in which they began, also those that failed.</summary>
    [Id(6)] public ValueList<Movement> Movements { get; init; }

    /// <summary>Who moves the money, by name; null where it moves elsewhere and the merchant says so.</summary>
    [Id(7), NotPersonal] public string? Gateway { get; init; }

    /// <summary>What the merchant calls it (Elastic Path <c>paymentmethod_meta.name</c>).</summary>
    [Id(160), NotPersonal] public string? Name { get; init; }

    /// <summary>The merchant's own reference of it (Elastic Path <c>paymentmethod_meta.custom_reference</c>).</summary>
    [Id(161), NotPersonal] public string? CustomReference { get; init; }
}
