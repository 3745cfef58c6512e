namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>How the value of a written attribute is read.</summary>
internal enum AttributeKind
{
    /// <summary>A text or null; a number or a boolean is taken by its text.</summary>
    Text,

    /// <summary>True or false, native or quoted; null unsets.</summary>
    Flag,

    /// <summary>Does something when it is true in the loose sense of page A7.</summary>
    Trigger,

    /// <summary>A whole number above 0, native or quoted.</summary>
    Amount,

    /// <summary>A number above 0, also with a fraction, native or quoted.</summary>
    Number,

    /// <summary>A time in ISO 8601; null unsets.</summary>
    Time,

    /// <summary>An object, native or as JSON text; null unsets.</summary>
    Object,

    /// <summary>A list of texts; null unsets.</summary>
    Names,
}
