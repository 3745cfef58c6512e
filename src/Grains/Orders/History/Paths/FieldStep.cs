namespace OrderGrains.Orders;

/// <summary>One step of a path.</summary>
/// <param name="Name">A member's canonical camel-case name, or the key of an element.</param>
/// <param name="IsKey">Whether it is a key, which the path writes in brackets.</param>
internal readonly record struct FieldStep(string Name, bool IsKey);
