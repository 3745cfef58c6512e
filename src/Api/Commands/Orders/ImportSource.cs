using System.IO.Pipelines;
using System.Text.Json;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;

namespace OrderGrains.Api.Commands.Orders;

/// <summary>
/// What is imported, in chunks, and how far that is. Of a file both are kept beside it: <c>FILE.progress</c> until all is done, and
/// <c>FILE.errors.ndjson</c> with the results of the lines that were refused. Nothing is kept of the standard input.
/// </summary>
internal sealed class ImportSource : IAsyncDisposable
{
    /// <summary>A request's worth: its results fit into what connections hold, for clients send all before they read.</summary>
    private const int ChunkLines = 500;

    private const long ChunkBytes = 8 * 1024 * 1024;

    private readonly string? _path;
    private readonly Stream _input;
    private readonly ImportState _start;
    private readonly PipeReader _reader;
    private readonly BodyLines _lines;
    private readonly TextWriter _errors;

    private ImportSource(string? path, Stream input, TextWriter errors, ImportState start)
    {
        (_path, _input, _errors, _start, State) = (path, input, errors, start, start);
        _reader = PipeReader.Create(input);
        _lines = new(_reader, OrderCreation.MaxBytes);
    }

    public ImportState State { get; private set; }

    /// <summary>In bytes; null where nobody knows.</summary>
    public long? Length => _path is null ? null : _input.Length;

    /// <summary>Where lines that were refused are to be found; null where they are among the errors.</summary>
    public string? ErrorFile => _path is null ? null : ErrorsOf(_path);

    private static ImportState Nothing { get; } = new(0, 0, 0, 0, 0, 0);

    public static string ProgressOf(string path) => path + ".progress";

    public static string ErrorsOf(string path) => path + ".errors.ndjson";

    /// <summary>The standard input.</summary>
    /// <param name="errors">Gets the results of lines that were refused.</param>
    public static ImportSource OfInput(TextWriter errors) => new(null, System.Console.OpenStandardInput(), errors, Nothing);

    /// <summary>A file, from its beginning or from where its import was ended.</summary>
    /// <exception cref="IOException">It cannot be read, or its import was begun and shall not go on.</exception>
    public static async Task<ImportSource> OfFile(string path, bool resume, CancellationToken cancellationToken)
    {
        var state = await Load(path, cancellationToken);
        if (state is not null && !resume)
            throw new IOException($"The import was begun already: --resume goes on, and without {ProgressOf(path)} it begins anew.");

        var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        state ??= Nothing;
        if (!Fits(input, state))
            throw new IOException($"{ProgressOf(path)} is not of this file.");
        var errors = new FileStream(ErrorsOf(path), new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write });
        errors.SetLength(Math.Min(errors.Length, state.ErrorBytes));
        errors.Seek(0, SeekOrigin.End);
        return new(path, input, new StreamWriter(errors), state);
    }

    public async ValueTask DisposeAsync()
    {
        if (_path is not null)
            await _errors.DisposeAsync();
        await _input.DisposeAsync();
    }

    /// <summary>The next lines; none at the end.</summary>
    public async Task<IReadOnlyList<BodyLine>> Next(CancellationToken cancellationToken)
    {
        await using var end = cancellationToken.Register(_reader.CancelPendingRead);
        List<BodyLine> chunk = [];
        for (var bytes = 0L; chunk.Count < ChunkLines && bytes < ChunkBytes; bytes += chunk[^1].Text?.Length ?? 0)
        {
            var next = await _lines.Next();
            cancellationToken.ThrowIfCancellationRequested();
            if (next is not { } line)
                break;
            chunk.Add(line with { Number = line.Number + _start.Lines, End = line.End + _start.Bytes });
        }

        return chunk;
    }

    /// <summary>Keeps what became of the lines that were given last.</summary>
    public async Task Done(IReadOnlyList<SentLine> lines)
    {
        foreach (var line in lines.Where(line => line.Problem is not null))
            await _errors.WriteLineAsync(line.ToJson());
        await _errors.FlushAsync();
        State = new(
            lines[^1].Line.Number,
            lines[^1].Line.End,
            (_errors as StreamWriter)?.BaseStream.Length ?? 0,
            State.Created + lines.Count(line => line.Result == SentLine.Created),
            State.Exists + lines.Count(line => line.Result == SentLine.Exists),
            State.Refused + lines.Count(line => line.Problem is not null));
        if (_path is null)
            return;

        // As a whole or not at all, whenever the program ends.
        var next = ProgressOf(_path) + ".new";
        await File.WriteAllTextAsync(next, JsonSerializer.Serialize(State, JsonSerializerOptions.Web));
        File.Move(next, ProgressOf(_path), overwrite: true);
    }

    /// <summary>All is done: nothing is left to go on from, and no file of errors where there were none.</summary>
    public void End()
    {
        if (_path is null)
            return;
        File.Delete(ProgressOf(_path));
        if (State.Refused == 0)
            File.Delete(ErrorsOf(_path));
    }

    private static async Task<ImportState?> Load(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(ProgressOf(path)))
            return null;
        try
        {
            var text = await File.ReadAllTextAsync(ProgressOf(path), cancellationToken);
            return JsonSerializer.Deserialize<ImportState>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException e)
        {
            throw new IOException($"{ProgressOf(path)} cannot be read.", e);
        }
    }

    /// <summary>Goes to where lines are still to be read; false where none begins there.</summary>
    private static bool Fits(FileStream input, ImportState state)
    {
        if (state.Bytes > input.Length)
            return false;
        input.Position = Math.Max(0, state.Bytes - 1);
        return state.Bytes == 0 || input.ReadByte() == '\n' || input.Position == input.Length;
    }
}
