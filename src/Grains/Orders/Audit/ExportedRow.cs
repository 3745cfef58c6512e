using System.Text;
using System.Text.Json;
using OrderGrains.Orders.Ageing;

namespace OrderGrains.Orders.Audit;

/// <summary>A line of an export as it is read back.</summary>
/// <param name="Row">The row of history.</param>
/// <param name="Ordinal">The order's number.</param>
/// <param name="Last">Of an order's first line: the place of its last row.</param>
/// <param name="Salt">Of an order's first line.</param>
/// <param name="Before">Of an order's first line: the hash of the row before.</param>
internal sealed record ExportedRow(AuditRow Row, long Ordinal, int? Last, byte[]? Salt, byte[]? Before)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">A value has not its form.</exception>
    /// <exception cref="InvalidOperationException">A value has not its type.</exception>
    /// <exception cref="KeyNotFoundException">A member is missing.</exception>
    public static ExportedRow Of(JsonElement line)
    {
        var type = line.GetProperty(ExportNames.Type).GetInt16();
        var kind = type == EventTypes.RecordOnly ? AuditKind.Record : AuditKind.Event;
        var name = Optional(line, ExportNames.Event)?.GetString() ?? "";
        if (kind == AuditKind.Event && name != EventTypes.Name(type))
            throw new FormatException($"Events of type {type} have another name.");
        var row = new AuditRow(kind, new(Text(line, ExportNames.Merchant), Text(line, ExportNames.OrderId)))
        {
            Place = line.GetProperty(ExportNames.Place).GetInt32(),
            Version = line.GetProperty(ExportNames.Version).GetInt64(),
            Sequence = line.GetProperty(ExportNames.Sequence).GetInt32(),
            Type = type,
            Name = name,
            At = line.GetProperty(ExportNames.At).GetDateTimeOffset(),
            Actor = Text(line, ExportNames.Actor),
            Door = line.GetProperty(ExportNames.Door).GetInt16(),
            CommandId = line.GetProperty(ExportNames.Command).GetGuid(),
            KeyId = Optional(line, ExportNames.Key)?.GetGuid() ?? default,
            Fingerprint = Optional(line, ExportNames.Fingerprint)?.GetGuid() ?? default,
            Changes = Optional(line, ExportNames.Changes) is { } changes ? Encoding.UTF8.GetBytes(changes.GetRawText()) : default,
            Digest = Optional(line, ExportNames.Digest)?.GetBytesFromBase64(),
            Hash = line.GetProperty(ExportNames.Hash).GetBytesFromBase64(),
        };
        return new(
            row,
            line.GetProperty(ExportNames.Ordinal).GetInt64(),
            Optional(line, ExportNames.Last)?.GetInt32(),
            Optional(line, ExportNames.Salt)?.GetBytesFromBase64(),
            Optional(line, ExportNames.Before)?.GetBytesFromBase64());
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString() ?? "";

    private static JsonElement? Optional(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value : null;
}
