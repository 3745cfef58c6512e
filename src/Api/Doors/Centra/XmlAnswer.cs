using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// An answer as XML. The vendor documents no element names: they are the JSON names under <c>response</c>, a list holds its name's
/// singular once per item (Centra page, 2.2).
/// </summary>
internal sealed record XmlAnswer(int Status, JsonObject Body) : IResult
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Render();
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "text/xml; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private byte[] Render()
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Settings))
        {
            writer.WriteProcessingInstruction("xml", "version=\"1.0\" encoding=\"UTF-8\"");
            WriteElement(writer, "response", Body);
        }

        return buffer.ToArray();
    }

    private static void WriteElement(XmlWriter writer, string name, JsonNode? node)
    {
        writer.WriteStartElement(XmlConvert.EncodeLocalName(name));
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                    WriteElement(writer, member, value);
                break;
            case JsonArray items:
                foreach (var item in items)
                    WriteElement(writer, name.TrimEnd('s'), item);
                break;
            case JsonValue value:
                writer.WriteString(Text(value));
                break;
        }

        writer.WriteEndElement();
    }

    private static string Text(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => Printable(value.GetValue<string>()),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => value.ToJsonString(),
    };

    /// <summary>XML cannot hold most control characters, not even escaped; they show as the replacement character.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            printable.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return printable.ToString();
    }
}
