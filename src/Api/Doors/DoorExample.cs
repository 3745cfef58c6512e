namespace OrderGrains.Api.Doors;

/// <summary>A request and its answer as the vendor documents them; shown on the OpenAPI page. Endpoint metadata.</summary>
internal sealed record DoorExample(string ContentType, string? Request, string Response);
