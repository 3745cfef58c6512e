using System.Text.Json.Serialization;
using OrderGrains.Holding;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>All that is kept of an article's pieces.</summary>
[GenerateSerializer, Immutable, Alias("og.stockState")]
internal sealed record StockState : IHoldingState<StockState, StockHold>
{
    [Id(0)] public long Restocked { get; init; }
    [Id(1)] public AppliedEffects Applied { get; init; }

    /// <summary>Pieces that can be sold; null where nobody has counted.</summary>
    [Id(120)] public long? Available { get; init; }

    /// <summary>What of them is kept for orders.</summary>
    [Id(190), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<StockHold> Holds { get; init; }

    public StockState With(ValueList<StockHold> holds) => this with { Holds = holds };
}
