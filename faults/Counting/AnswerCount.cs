using System.IO.MemoryMappedFiles;

namespace OrderGrains.Faults.Counting;

/// <summary>How many answers a node has given from memory, in a file that outlives it however it ends.</summary>
internal sealed class AnswerCount
{
    /// <summary>What tells a node the file.</summary>
    public const string Variable = "FAULTS_ANSWERS";

    private readonly Lock _lock = new();
    private readonly MemoryMappedViewAccessor _view;
    private long _count;

    private AnswerCount(MemoryMappedViewAccessor view) => _view = view;

    /// <summary>Begins with none; for the node.</summary>
    public static AnswerCount Keep(string file)
    {
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.OpenOrCreate, null, sizeof(long));
        return new(mapped.CreateViewAccessor());
    }

    public void Add(long answers)
    {
        lock (_lock)
            _view.Write(0, _count += answers);
    }

    /// <summary>What a node has counted so far; 0 before it has begun.</summary>
    public static long Read(string file) =>
        File.Exists(file) && File.ReadAllBytes(file) is { Length: >= sizeof(long) } bytes ? BitConverter.ToInt64(bytes) : 0;
}
