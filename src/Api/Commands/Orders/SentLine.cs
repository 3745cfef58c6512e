using System.Text.Json;
using OrderGrains.Api.Commands.Remote;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Commands.Orders;

/// <summary>What the service made of a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Id">The order's; null where the line does not tell.</param>
/// <param name="Result">The service's word for it.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record SentLine(BodyLine Line, string? Id, string Result, JsonElement? Problem)
{
    public const string Created = "created";
    public const string Exists = "exists";
    public const string Refused = "refused";

    /// <summary>What the service answered, with the line's number in the file.</summary>
    public string ToJson() => RemoteConsole.Line(new { line = Line.Number, id = Id, result = Result, problem = Problem });
}
