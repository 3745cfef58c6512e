using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>The chosen way to pay, as it stood when it was chosen.</summary>
[GenerateSerializer, Immutable, Alias("og.paymentMethod")]
public sealed record PaymentMethod : StoredRecord
{
    [Id(0), NotPersonal] public required string Id { get; init; }
    [Id(1), NotPersonal] public string? Name { get; init; }

    // JSON that leaves it out gives 0.
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PaymentFamily Family { get; init => field = value is 0 ? PaymentFamily.PaysAtOnce : value; } = PaymentFamily.PaysAtOnce;

    /// <summary>The concrete source type this method takes: <c>wire_transfers</c> (Commerce Layer), <c>IDEAL</c> (MultiSafepay).</summary>
    [Id(3), NotPersonal] public string? SourceType { get; init; }

    /// <summary>What using the method costs, in minor units.</summary>
    [Id(4)] public long Amount { get; init; }

    /// <summary>
    /// The payment gateway that is asked to move the money, by name; null where it moves elsewhere and the merchant says so.
    /// </summary>
    [Id(5), NotPersonal] public string? Gateway { get; init; }

    /// <summary>How it goes in MultiSafepay's terms; null where the family says enough.</summary>
    [Id(100)] public PaymentFlow? Flow { get; init; }
}
