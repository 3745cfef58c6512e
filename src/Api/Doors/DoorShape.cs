using OrderGrains.Api.OpenApi.Shapes;

namespace OrderGrains.Api.Doors;

/// <summary>What an endpoint takes and what it answers to success; metadata, shown on the OpenAPI page. Errors are the door's.</summary>
/// <param name="Request">The body; null where none is sent.</param>
/// <param name="Answer">The answer's body; null where it has none.</param>
internal sealed record DoorShape(NamedShape? Request, NamedShape? Answer)
{
    /// <summary>The answer to success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The types that the body may have.</summary>
    public IReadOnlyList<string> RequestTypes { get; init; } = ["application/json"];

    /// <summary>False where a body may be left out.</summary>
    public bool NeedsBody { get; init; } = true;

    /// <summary>The types that the answer may have.</summary>
    public IReadOnlyList<string> AnswerTypes { get; init; } = ["application/json"];

    /// <summary>True where the answer describes one order, whose version is its ETag.</summary>
    public bool OfOrder { get; init; }

    /// <summary>True where the answer to a retry says that it is one, although it describes no order.</summary>
    public bool TellsRetries { get; init; }

    /// <summary>True where success may also be 204, without a body.</summary>
    public bool MayBeEmpty { get; init; }
}
