namespace OrderGrains.Merchants.Registers;

/// <summary>How much a register holds.</summary>
public static class RegisterRules
{
    public const int MaxEntries = 1_000;

    /// <summary>The longest text of an entry, in Unicode code points.</summary>
    public const int MaxText = 255;
}
