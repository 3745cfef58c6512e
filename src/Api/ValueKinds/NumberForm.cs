namespace OrderGrains.Api.ValueKinds;

/// <summary>What a value comes to that should be a whole number.</summary>
internal enum NumberForm
{
    NotANumber,

    /// <summary>A number with a fraction.</summary>
    NotWhole,

    /// <summary>A whole number below all that 64 bits hold.</summary>
    TooSmall,

    /// <summary>A whole number above all that 64 bits hold.</summary>
    TooGreat,

    Whole,
}
