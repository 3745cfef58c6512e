namespace OrderGrains.Orders;

/// <summary>Unknown members on their way between processes.</summary>
/// <param name="Json">One JSON object.</param>
[GenerateSerializer, Immutable, Alias("og.unknownMembers")]
public readonly record struct UnknownMembersSurrogate([property: Id(0)] string Json);
