namespace OrderGrains.Orders;

/// <summary>What the members of a stored change are called: by one letter, for every update stores them.</summary>
internal static class ChangeNames
{
    /// <summary>Which part of the order.</summary>
    public const string Path = "p";

    /// <summary>The value before; absent where there was none.</summary>
    public const string From = "f";

    /// <summary>The value after; absent where there is none.</summary>
    public const string To = "t";

    /// <summary>What a text grew by, in place of its values.</summary>
    public const string Append = "a";

    /// <summary>The place from 0 of an element that came to a list or left it.</summary>
    public const string Index = "i";
}
