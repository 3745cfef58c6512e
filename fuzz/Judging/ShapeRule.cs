using System.Text.Json;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>A refusal is in the words of the door it came from; of any door where the request leaves open which that is.</summary>
internal sealed class ShapeRule : IRule
{
    public string Name => "shape";

    public string? Problem(FuzzRequest request, WireAnswer answer)
    {
        if (answer.Status < 400 || request.IsHead)
            return null;
        if (answer.IsOfServer)
            return request.IsWild ? null : $"{answer.Status} without a word";
        try
        {
            using var json = JsonDocument.Parse(answer.MediaType == ErrorShape.Xml ? "null" : answer.Text);
            var shapes = ErrorShape.All.Where(shape => request.Door is null || shape.Door == request.Door).ToList();
            return shapes.Exists(shape => shape.IsOf(answer, json.RootElement))
                ? null
                : $"{answer.Status} is no error of {request.Door?.ToString() ?? "any door"}";
        }
        catch (JsonException)
        {
            return $"{answer.Status} is no JSON";
        }
    }
}
