namespace OrderGrains.Api.Doors;

/// <summary>
/// A request and its answer as the vendor documents them; shown on the OpenAPI page. Endpoint metadata, as often as there are pairs.
/// </summary>
/// <param name="ContentType">Of the request, and of the answer unless that has one of its own.</param>
/// <param name="Request">The body; null where none is sent.</param>
/// <param name="Response">The answer's body.</param>
/// <param name="Name">Tells several pairs of one endpoint apart.</param>
/// <param name="Status">The answer's HTTP status.</param>
internal sealed record DoorExample(string ContentType, string? Request, string Response, string Name = "Documented", int Status = 200)
{
    /// <summary>The answer's content type where it differs; null where it does not.</summary>
    public string? AnswerType { get; init; }
}
