namespace OrderGrains.Simulate.Database;

/// <summary>That a standby has taken the place of a server it was behind of.</summary>
/// <param name="Old">What the old server had.</param>
/// <param name="Behind">When the standby stopped following it, as the calls' stamps have it.</param>
internal sealed record Replacement(Tables Old, long Behind)
{
    /// <summary>From then on nobody may answer what only the old server had, as the calls' stamps have it; later than all before.</summary>
    public long Over { get; set; } = long.MaxValue;
}
