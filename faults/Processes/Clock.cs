namespace OrderGrains.Faults.Processes;

/// <summary>A node's clock: a file that libfaketime reads each time the node asks what time it is.</summary>
internal sealed record Clock(string File)
{
    /// <param name="workspace">Where the file goes.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="seconds">How far off it is as the node starts.</param>
    public static Clock Of(Workspace workspace, string node, int seconds)
    {
        var clock = new Clock(Path.Combine(workspace.Root, $"{node}.clock"));
        clock.Jump(seconds);
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
