using System.Text.Json.Serialization;
using OrderGrains.Holding;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Payments.GiftCards;

/// <summary>A card and everything that was ever asked of it, so that what is asked twice is done once.</summary>
[GenerateSerializer, Immutable, Alias("og.giftCardState")]
internal sealed record GiftCardState : IHoldingState<GiftCardState, GiftCardHold>
{
    [Id(0)] public string? Currency { get; init; }

    /// <summary>For how much it was issued; minor units.</summary>
    [Id(1)] public long Issued { get; init; }

    [Id(2)] public ValueList<GiftCardEntry> Entries { get; init; }

    /// <summary>Nothing new is paid with it.</summary>
    [Id(191), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Blocked { get; init; }

    /// <summary>What it keeps for orders that are being placed.</summary>
    [Id(190), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<GiftCardHold> Holds { get; init; }

    /// <summary>The keys of the latest changes of <see cref="Issued"/>, by which their repeats are recognised.</summary>
    [Id(270), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<IdempotencyKey> Changes { get; init; }

    public GiftCardState With(ValueList<GiftCardHold> holds) => this with { Holds = holds };
}
