namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>What orders can be filtered by.</summary>
/// <param name="Name">As filters name it.</param>
/// <param name="Condition">Makes a condition of operator and value; null where the field takes no such operator or value.</param>
internal sealed record FilterField(string Name, Func<string, string, FilterCondition?> Condition);
