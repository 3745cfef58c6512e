namespace OrderGrains.Faults.Processes;

/// <summary>A node's clock: a file that libfaketime reads each time the node asks what time it is.</summary>
internal sealed record Clock(string File)
{
    public static Clock Of(Workspace workspace, string node)
    {
        var clock = new Clock(Path.Combine(workspace.Root, $"{node}.clock"));
        if (!System.IO.File.Exists(clock.File))
            clock.Jump(0);
        return clock;
    }

    /// <summary>Puts the clock off by so many seconds from the true time, at once.</summary>
    public void Jump(int seconds)
    {
        var temporary = $"{File}.new";
        System.IO.File.WriteAllText(temporary, FormattableString.Invariant($"{seconds:+0;-0;+0}s\n"));
        System.IO.File.Move(temporary, File, overwrite: true);
    }
}
