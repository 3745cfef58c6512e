namespace OrderGrains.Api.Doors;

/// <summary>
/// A request and its answer as the vendor documents them; shown on the OpenAPI page. Endpoint metadata, as often as there are pairs.
/// </summary>
/// <param name="ContentType">Of the request and the answer.</param>
/// <param name="Request">The body; null where none is sent.</param>
/// <param name="Response">The answer's body.</param>
/// <param name="Name">Tells several pairs of one endpoint apart.</param>
/// <param name="Status">The answer's HTTP status.</param>
internal sealed record DoorExample(string ContentType, string? Request, string Response, string Name = "Documented", int Status = 200);
