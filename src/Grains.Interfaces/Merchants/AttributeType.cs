namespace OrderGrains.Merchants;

/// <summary>What an element of an attribute holds.</summary>
public enum AttributeType
{
    Input = 0,
    Textarea = 1,

    /// <summary>Shown, and never set by a request.</summary>
    Readonly = 2,

    /// <summary>Kept as <c>1</c> or <c>0</c>.</summary>
    Boolean = 3,

    /// <summary>One of its options.</summary>
    Select = 4,
}
