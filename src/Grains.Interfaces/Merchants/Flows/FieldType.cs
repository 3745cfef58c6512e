namespace OrderGrains.Merchants.Flows;

/// <summary>What values of a field are. A number is never used again.</summary>
public enum FieldType
{
    Text = 250,
    Whole = 251,

    /// <summary>A number, with a fraction or without.</summary>
    Number = 252,

    Flag = 253,

    /// <summary>A text that is a date, or a date and a time.</summary>
    Date = 254,
}
