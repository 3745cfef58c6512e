namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>An attribute with its value.</summary>
internal readonly record struct ResourceAttribute(string Name, object? Value);
