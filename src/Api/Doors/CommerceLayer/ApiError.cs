using System.Globalization;
using System.Text.Json;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>One JSON:API error object as Commerce Layer sends it (page, A4.1); members without value are left out.</summary>
/// <param name="Status">HTTP status; the text of it in a resource error, the number in a token error.</param>
/// <param name="Code">Upper-case word, e.g. <c>VALIDATION_ERROR</c>.</param>
/// <param name="Title">The message.</param>
/// <param name="Detail">The message with its subject.</param>
internal sealed record ApiError(int Status, string Code, string Title, string Detail)
{
    /// <summary>JSON pointer into the request document.</summary>
    public string? Pointer { get; init; }

    /// <summary>Machine key of the problem, e.g. <c>blank</c>.</summary>
    public string? Key { get; init; }

    /// <summary>The limit that was missed, where the problem is one of size.</summary>
    public long? Count { get; init; }

    /// <summary>What was sent instead.</summary>
    public long? Value { get; init; }

    /// <inheritdoc cref="Value"/>
    public string? ValueText { get; init; }

    /// <summary>Writes the error object.</summary>
    public void Write(Utf8JsonWriter writer, bool numericStatus)
    {
        writer.WriteStartObject();
        writer.WriteString("title", Title);
        writer.WriteString("detail", Detail);
        writer.WriteString("code", Code);
        WriteSource(writer);
        if (numericStatus)
            writer.WriteNumber("status", Status);
        else
            writer.WriteString("status", Status.ToString(CultureInfo.InvariantCulture));
        WriteMeta(writer);
        writer.WriteEndObject();
    }

    private void WriteSource(Utf8JsonWriter writer)
    {
        if (Pointer is null)
            return;
        writer.WriteStartObject("source");
        writer.WriteString("pointer", Pointer);
        writer.WriteEndObject();
    }

    private void WriteMeta(Utf8JsonWriter writer)
    {
        if (Key is null)
            return;
        writer.WriteStartObject("meta");
        writer.WriteString("error", Key);
        if (Value is { } value)
            writer.WriteNumber("value", value);
        if (ValueText is { } text)
            writer.WriteString("value", text);
        if (Count is { } count)
            writer.WriteNumber("count", count);
        writer.WriteEndObject();
    }
}
