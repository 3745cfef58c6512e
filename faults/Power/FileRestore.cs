using Microsoft.Win32.SafeHandles;

namespace OrderGrains.Faults.Power;

/// <summary>Takes changes of one file back.</summary>
internal sealed class FileRestore(string path, SectorDraw draw) : IDisposable
{
    /// <summary>Where a file's length is drawn, which is no sector.</summary>
    private const long LengthDraw = -1;

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

    /// <summary>Takes all of them back, so that the file is what it was before the first.</summary>
    public void Undo(IEnumerable<PowerRecord> records)
    {
        foreach (var record in records.Reverse())
        {
            RandomAccess.Write(_file, record.Old.Span, record.Offset);
            RandomAccess.SetLength(_file, record.OldSize);
        }
    }

    /// <summary>Takes back what the disk had not written: of each sector, and of the length, the later changes.</summary>
    public void Lose(PowerRecord[] records)
    {
        var flushed = Array.FindLastIndex(records, record => record.IsDurable) + 1;
        if (flushed == 0 && draw.IsNothing)
        {
            Undo(records);
            return;
        }

        var lengths = flushed + draw.Upto(records.Length - flushed, LengthDraw);
        var size = lengths < records.Length ? records[lengths].OldSize : RandomAccess.GetLength(_file);
        for (var place = records.Length - 1; place >= 0; place--)
        {
            if (records[place].Kind == PowerKind.Write)
                LoseSectors(records, place, flushed);
            else if (place >= lengths)
                RandomAccess.Write(_file, records[place].Old.Span, records[place].Offset);
        }

        RandomAccess.SetLength(_file, size);
    }

    public void Dispose() => _file.Dispose();

    private void LoseSectors(PowerRecord[] records, int place, int flushed)
    {
        var record = records[place];
        var end = record.Offset + record.Length;
        if (record.IsDurable)
            return;
        for (var from = record.Offset; from < end;)
        {
            var sector = from / SectorDraw.SectorSize;
            var to = Math.Min(end, (sector + 1) * SectorDraw.SectorSize);
            var first = flushed == 0 ? 0 : Flushed(records, from, to);
            if (place >= first + draw.Upto(records.Length - first, sector))
                WriteOld(record, (int)(from - record.Offset), (int)(to - record.Offset));
            from = to;
        }
    }

    /// <summary>How many of the changes a flushed write of these bytes covers.</summary>
    private static int Flushed(PowerRecord[] records, long from, long to) =>
        Array.FindLastIndex(records, other => other.IsDurable && other.Offset < to && from < other.Offset + other.Length) + 1;

    /// <summary>Where the file was shorter there was nothing, which reads as zeros while it is longer.</summary>
    private void WriteOld(PowerRecord record, int from, int to)
    {
        var old = record.Old.Span;
        if (from < old.Length)
            RandomAccess.Write(_file, old[from..Math.Min(to, old.Length)], record.Offset + from);
        var empty = Math.Max(from, old.Length);
        var room = Math.Min(to, RandomAccess.GetLength(_file) - record.Offset) - empty;
        if (room > 0)
            RandomAccess.Write(_file, new byte[room], record.Offset + empty);
    }
}
