namespace OrderGrains.Merchants.Flows;

/// <summary>What became of a change of a merchant's flows. A number is never used again.</summary>
public enum FlowOutcome
{
    Done = 250,

    /// <summary>Another flow has the slug.</summary>
    SlugTaken = 251,

    /// <summary>The flow is not as it was read any more.</summary>
    Changed = 252,

    /// <summary>There is no such merchant.</summary>
    NoMerchant = 253,
}
