namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>One attribute of a resource: its name and how its value is taken; the value's type decides the JSON type.</summary>
internal sealed record Column<T>(string Name, Func<T, object?> Value);
