namespace OrderGrains.Orders;

/// <summary>A member that was renamed.</summary>
/// <param name="Record">Whose member it is.</param>
/// <param name="Name">Its former canonical name.</param>
/// <param name="Present">The one it has now.</param>
/// <param name="Until">The first schema in which the former name is not its any more.</param>
internal sealed record FormerName(Type Record, string Name, string Present, int Until);
