using System.Text;
using System.Text.Json;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>What says that it is JSON, or a JSON text on each line, is that, and of no member two.</summary>
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
            foreach (var text in Texts(answer))
                JsonDocument.Parse(text, Strict).Dispose();
            return null;
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Texts(WireAnswer answer)
    {
        if (answer.MediaType != "application/x-ndjson")
            return [answer.Body];
        return Encoding.UTF8.GetString(answer.Body).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(line));
    }
}
