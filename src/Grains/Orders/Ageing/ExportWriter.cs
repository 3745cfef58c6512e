using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrderGrains.Orders.Audit;
using static OrderGrains.Orders.Ageing.ExportNames;

namespace OrderGrains.Orders.Ageing;

/// <summary>Writes an export, see <see cref="ExportNames"/>.</summary>
/// <param name="file">Where to; stays open.</param>
internal sealed class ExportWriter(Stream file)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();

    public long Orders { get; private set; }

    public long Rows { get; private set; }

    /// <summary>An order, of which nothing stays in the file unless its rows are those that were written.</summary>
    /// <param name="order">The order.</param>
    /// <param name="rows">Gives its next rows behind a place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is wrong with the rows; null when they are in the file.</returns>
    public async Task<string?> Add(
        AgedOrder order, Func<int, CancellationToken, Task<IReadOnlyList<AuditRow>>> rows, CancellationToken cancellationToken)
    {
        var (start, chain) = (file.Position, new ChainCheck(order.Key, order.Salt, order.Before, order.BeforeHash));
        string? problem = null;
        while (problem is null && chain.Place < order.Place)
        {
            var page = await rows(chain.Place, cancellationToken);
            problem = page.Count == 0 ? $"the order's history ends after row {chain.Place}, not with {order.Place}" : null;
            foreach (var row in page.TakeWhile(_ => problem is null))
            {
                var isFirst = chain.Place == order.Before;
                problem = chain.Take(row);
                if (problem is null)
                    await Write(writer => Row(writer, order, row, isFirst), cancellationToken);
            }
        }

        if (problem is not null)
        {
            file.SetLength(start);
            file.Position = start;
            return problem;
        }

        (Orders, Rows) = (Orders + 1, Rows + order.Place - order.Before);
        return null;
    }

    /// <summary>The last line.</summary>
    public Task End(CancellationToken cancellationToken) => Write(
        writer =>
        {
            writer.WriteNumber(ExportNames.Orders, Orders);
            writer.WriteNumber(ExportNames.Rows, Rows);
        },
        cancellationToken);

    private static void Row(Utf8JsonWriter writer, AgedOrder order, AuditRow row, bool isFirst)
    {
        writer.WriteString(Merchant, order.Key.Merchant);
        writer.WriteString(OrderId, order.Key.OrderId);
        writer.WriteNumber(Ordinal, order.Ordinal);
        if (isFirst)
        {
            writer.WriteNumber(Last, order.Place);
            writer.WriteBase64String(Salt, order.Salt);
            writer.WriteBase64String(Before, order.BeforeHash);
        }

        writer.WriteNumber(Place, row.Place);
        writer.WriteNumber(ExportNames.Version, row.Version);
        writer.WriteNumber(Sequence, row.Sequence);
        writer.WriteNumber(ExportNames.Type, row.Type);
        if (row.Kind == AuditKind.Event)
            writer.WriteString(Event, row.Name);
        writer.WriteString(At, row.At);
        writer.WriteString(Actor, row.Actor);
        writer.WriteNumber(ExportNames.Door, row.Door);
        writer.WriteString(Command, row.CommandId);
        if (row.KeyId != default)
        {
            writer.WriteString(ExportNames.Key, row.KeyId);
            writer.WriteString(Fingerprint, row.Fingerprint);
        }

        // What is stored is hashed as it is, so it is written as it is.
        if (!row.Changes.IsEmpty)
        {
            writer.WritePropertyName(Changes);
            writer.WriteRawValue(row.Changes.Span);
        }

        if (row.Digest is { } digest)
            writer.WriteBase64String(Digest, digest);
        writer.WriteBase64String(ExportNames.Hash, row.Hash);
    }

    private async Task Write(Action<Utf8JsonWriter> members, CancellationToken cancellationToken)
    {
        _line.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_line, Options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        _line.Write("\n"u8);
        await file.WriteAsync(_line.WrittenMemory, cancellationToken);
    }
}
