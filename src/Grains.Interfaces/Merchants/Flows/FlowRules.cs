namespace OrderGrains.Merchants.Flows;

/// <summary>How much flows hold.</summary>
public static class FlowRules
{
    /// <summary>Fields of a flow.</summary>
    public const int MaxFields = 100;

    /// <summary>Values that one may be of.</summary>
    public const int MaxOptions = 100;

    /// <summary>The longest name or value of a few, in Unicode code points.</summary>
    public const int MaxText = 255;

    /// <summary>The greatest number of a field, and less its sign the least.</summary>
    public const long MaxNumber = 1_000_000_000_000_000;
}
