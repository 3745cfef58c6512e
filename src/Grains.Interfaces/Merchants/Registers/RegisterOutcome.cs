namespace OrderGrains.Merchants.Registers;

/// <summary>What became of a change of a register. A number is never used again.</summary>
public enum RegisterOutcome
{
    Done = 230,

    /// <summary>Another entry has the code.</summary>
    CodeTaken = 231,

    /// <summary>The register has <see cref="RegisterRules.MaxEntries"/> entries.</summary>
    Full = 232,

    /// <summary>The entry is not as it was read any more.</summary>
    Changed = 233,
}
