using System.Text.Json;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>What says that it is JSON is JSON, and of no member two.</summary>
internal sealed class JsonRule : IRule
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public string Name => "JSON";

    public string? Problem(FuzzRequest request, WireAnswer answer)
    {
        if (request.IsHead || answer.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
            return null;
        try
        {
            JsonDocument.Parse(answer.Body, Strict).Dispose();
            return null;
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }
}
