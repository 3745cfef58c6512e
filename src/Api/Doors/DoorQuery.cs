namespace OrderGrains.Api.Doors;

/// <summary>The query parameters of an endpoint; metadata, shown on the OpenAPI page.</summary>
internal sealed record DoorQuery(params IReadOnlyList<DoorQueryParameter> Parameters);
