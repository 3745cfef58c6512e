using System.Globalization;
using OrderGrains.Silo.Starting;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>The settings, and the machine they are for.</summary>
internal static class MachineChecks
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Below it a busy day fills the disk.</summary>
    private const long EnoughRoom = 1024 * Mebibyte;

    /// <summary>Below it the next write-ahead log may not fit.</summary>
    private const long LeastRoom = 128 * Mebibyte;

    public static IEnumerable<Finding> Settings(Subject subject) => Finding.Of(
        subject.Problems,
        "All settings are known and make sense.",
        "Every setting is described in appsettings.json and docs/operations.md.");

    public static IEnumerable<Finding> OpenFilesLimit(Subject subject) => [OfLimit(OpenFiles.Limit())];

    public static IEnumerable<Finding> DataFolderIsWritable(Subject subject) => Finding.Of(
        DataFolder.Problems(subject.Options.DataDirectory),
        $"'{Path.GetFullPath(subject.Options.DataDirectory)}' can be written.",
        "Make it the service's user's own, or name another folder as OrderGrains:DataDirectory.");

    public static IEnumerable<Finding> Disk(Subject subject)
    {
        string?[] folders = [subject.HasFolder ? subject.Options.DataDirectory : null, subject.Options.Events.ExportFolder];
        return folders.Where(folder => !string.IsNullOrWhiteSpace(folder)).Select(folder => Path.GetFullPath(folder!))
            .Select(folder => OfRoom(folder, Room(folder)));
    }

    internal static Finding OfLimit(int? limit)
    {
        var advice = $"Raise it to {Text(OpenFiles.Advised)} at least, with ulimit -n or systemd's LimitNOFILE=.";
        return limit switch
        {
            null => Finding.Ok("The system tells no limit of open files."),
            < OpenFiles.Needed => Finding.Failure($"The limit of open files is {Text(limit.Value)}; the service does not start.", advice),
            < OpenFiles.Advised => Finding.Warning(
                $"The limit of open files is {Text(limit.Value)}; a busy service may run out.", advice),
            _ => Finding.Ok($"The limit of open files is {Text(limit.Value)}."),
        };
    }

    internal static Finding OfRoom(string folder, long room)
    {
        var text = $"{Text(room / Mebibyte)} MiB are free for '{folder}'";
        const string Advice = "Make room, or move the folder to another disk while the service is stopped.";
        return room switch
        {
            < LeastRoom => Finding.Failure($"{text}; updates are refused when none are left.", Advice),
            < EnoughRoom => Finding.Warning($"{text}, less than {Text(EnoughRoom / Mebibyte)}.", Advice),
            _ => Finding.Ok($"{text}."),
        };
    }

    // A folder that is still to be made will be on its parent's disk.
    private static long Room(string folder)
    {
        var there = new DirectoryInfo(folder);
        while (!there.Exists && there.Parent is { } parent)
            there = parent;
        return new DriveInfo(there.FullName).AvailableFreeSpace;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
