namespace OrderGrains.Orders.Store;

/// <summary>
/// How far back a command is looked for, from the newest event on. A caller repeats a command for a short time only, so what is older need
/// not be read; but clocks may have been set in between, so the newest versions are looked through whatever their time.
/// </summary>
/// <param name="Floor">No event of this version or an earlier one is read.</param>
/// <param name="Near">Every event after this version is read.</param>
/// <param name="Since">Between the two, reading ends with the first event, from the newest back, that is not younger.</param>
public readonly record struct CommandWindow(long Floor, long Near, DateTimeOffset Since)
{
    /// <summary>More versions than an order can make while a caller repeats a call.</summary>
    public const long Depth = 250_000;

    /// <summary>How many versions are looked through whatever their time.</summary>
    public const long Always = 10_000;

    /// <summary>
    /// How much earlier than its caller says a command may have been carried out: by how much clocks may differ, and how long the call
    /// that asks may have been on its way, which Orleans bounds by its response timeout of at most 10 seconds.
    /// </summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <param name="version">The order's newest version.</param>
    /// <param name="now">The time by the clock that events are written with.</param>
    /// <param name="age">How long ago the caller sent the command first.</param>
    public static CommandWindow Of(long version, DateTimeOffset now, TimeSpan age) =>
        new(Math.Max(0, version - Depth), Math.Max(0, version - Always), now - age - Slack);

    /// <summary>What reaches as far back as both.</summary>
    public static CommandWindow Union(CommandWindow one, CommandWindow other) => new(
        Math.Min(one.Floor, other.Floor),
        Math.Min(one.Near, other.Near),
        one.Since < other.Since ? one.Since : other.Since);
}
