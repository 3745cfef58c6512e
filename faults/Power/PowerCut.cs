namespace OrderGrains.Faults.Power;

/// <summary>
/// Makes of the files that a kill has left those that a power cut leaves: what no flush covers is gone, or some of it, as the disk may have
/// written any of it by itself.
/// </summary>
/// <param name="log">What was done.</param>
/// <param name="image">The files, which nobody has open; they have come to the log's end.</param>
/// <param name="moment">When the power went, as a place between records of the log; what was done later is undone first.</param>
/// <param name="seed">Draws what of the rest the disk had written; null for nothing.</param>
internal sealed class PowerCut(PowerLog log, PowerImage image, long moment, int? seed)
{
    private readonly Dictionary<ulong, long> _covered = log.Covered(moment);

    public void Make()
    {
        foreach (var file in log.Records.Where(record => record.IsData).GroupBy(record => record.File))
        {
            if (image.Find(file.Key) is { } path)
                Restore(path, file.Key, [.. file]);
        }

        RestoreNames([.. log.Records.Where(record => !record.IsData && !record.IsFlush)]);
    }

    private void Restore(string path, ulong file, PowerRecord[] records)
    {
        var durable = Math.Max(_covered[0], _covered.GetValueOrDefault(file));
        using var content = new FileRestore(path, new(seed, file));
        content.Undo(records.Where(record => record.End > moment));
        content.Lose([.. records.Where(record => record.End <= moment && record.At >= durable)]);
    }

    /// <summary>
    /// Names come and go on the disk in the order in which they did in memory, as a file system's journal has it: a part of them from the
    /// first on is there, at least up to the last that was flushed.
    /// </summary>
    private void RestoreNames(PowerRecord[] records)
    {
        var before = records.TakeWhile(record => record.End <= moment).ToArray();
        var flushed = Array.FindLastIndex(before, IsFlushed) + 1;
        var kept = flushed + new SectorDraw(seed, 0).Upto(before.Length - flushed, 0);
        foreach (var record in records.Skip(kept).Reverse())
            NameRestore.Undo(record, image);
    }

    /// <summary>With the folder, or with the file itself: journalling file systems write a new file's name with its content.</summary>
    private bool IsFlushed(PowerRecord name) =>
        _covered[0] > name.At
        || _covered.GetValueOrDefault(name.Folder) > name.At
        || (name.Target > 0 && _covered.GetValueOrDefault(name.Target) > name.At)
        || (name.Kind is PowerKind.Create or PowerKind.Rename or PowerKind.Link && _covered.GetValueOrDefault(name.File) > name.At);
}
