namespace OrderGrains.Merchants.Flows;

/// <summary>What a rule of a field asks for. A number is never used again.</summary>
public enum FieldRuleKind
{
    /// <summary>One of a few values.</summary>
    OneOf = 250,

    /// <summary>A number between two, or one of them.</summary>
    Between = 251,

    /// <summary>An email address.</summary>
    Email = 252,

    /// <summary>Letters, digits, hyphens and underscores.</summary>
    Slug = 253,
}
