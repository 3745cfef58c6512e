using System.Text.Json;

namespace OrderGrains.Api.Commands.Orders;

/// <summary>
/// Where orders are exported to. A file is for its owner alone, since orders tell of people; one that breaks off is gone on with behind its
/// last whole line, so that nothing has to be kept beside it.
/// </summary>
internal sealed class ExportTarget : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly Stream _output;

    private ExportTarget(Stream output, long lines, string? last) => (_output, Lines, Last) = (output, lines, last);

    /// <summary>Whole lines that are there.</summary>
    public long Lines { get; private set; }

    /// <summary>The id of the last of them; null where there is none.</summary>
    public string? Last { get; private set; }

    public static ExportTarget OfOutput() => new(System.Console.OpenStandardOutput(), 0, null);

    /// <exception cref="IOException">The file holds something already and shall not be gone on with, or is no export.</exception>
    public static async Task<ExportTarget> OfFile(string path, bool resume, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            if (file.Length > 0 && !resume)
                throw new IOException($"{path} is there already: --resume goes on with it.");
            return await Behind(file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _output.DisposeAsync();

    /// <summary>Adds a whole line.</summary>
    public async Task Add(byte[] line, CancellationToken cancellationToken)
    {
        await _output.WriteAsync(line, cancellationToken);
        (Lines, Last) = (Lines + 1, IdOf(line));
    }

    /// <summary>What was added is there, whatever happens next.</summary>
    public async Task Flush()
    {
        await _output.FlushAsync();
        if (_output is FileStream file)
            file.Flush(flushToDisk: true);
    }

    /// <summary>Takes away what is behind the last whole line.</summary>
    private static async Task<ExportTarget> Behind(FileStream file, CancellationToken cancellationToken)
    {
        var (lines, begin, end) = (0L, 0L, 0L);
        var buffer = new byte[BufferBytes];
        for (var position = 0L; await file.ReadAsync(buffer, cancellationToken) is > 0 and var read; position += read)
        {
            for (var i = 0; Array.IndexOf(buffer, (byte)'\n', i, read - i) is >= 0 and var found; i = found + 1)
                (lines, begin, end) = (lines + 1, end, position + found + 1);
        }

        file.SetLength(end);
        file.Position = begin;
        var last = new byte[end - begin];
        await file.ReadExactlyAsync(last, cancellationToken);
        return new(file, lines, last.Length > 0 ? IdOf(last) : null);
    }

    private static string IdOf(byte[] line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            for (reader.Read(); reader.Read() && reader.TokenType == JsonTokenType.PropertyName; reader.Skip())
            {
                if (reader.ValueTextEquals("id"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
                    return reader.GetString()!;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new IOException("The last line is no order: this is no export.");
    }
}
