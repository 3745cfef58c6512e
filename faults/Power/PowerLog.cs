using System.Buffers.Binary;

namespace OrderGrains.Faults.Power;

/// <summary>What the library has written down, as it was read.</summary>
internal sealed class PowerLog
{
    private PowerLog(IReadOnlyList<PowerRecord> records) => Records = records;

    public IReadOnlyList<PowerRecord> Records { get; }

    /// <summary>Every moment there is: before the first record and after each.</summary>
    public IEnumerable<long> Moments => Records.Select(record => record.End).Prepend(0);

    /// <summary>Reads a log that nobody writes to. The last record may have been cut off by a kill: what it says was not done.</summary>
    public static PowerLog Read(string file)
    {
        ReadOnlyMemory<byte> bytes = File.ReadAllBytes(file);
        List<PowerRecord> records = [];
        for (var at = 0; bytes.Length - at >= PowerRecord.HeadSize;)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);
            if (size > bytes.Length - at)
                break;
            records.Add(new(at, bytes.Slice(at, size)));
            at += size;
        }

        return new(records);
    }

    /// <summary>By inode, up to where in the log a flush that ended before a moment covers what was done; 0 is for all.</summary>
    public Dictionary<ulong, long> Covered(long moment)
    {
        Dictionary<ulong, long> covered = new() { [0] = 0 };
        foreach (var flush in Records.Where(record => record.IsFlush && record.End <= moment))
        {
            var file = flush.Kind == PowerKind.FlushAll ? 0 : flush.File;
            covered[file] = Math.Max(flush.Offset, covered.GetValueOrDefault(file));
        }

        return covered;
    }
}
