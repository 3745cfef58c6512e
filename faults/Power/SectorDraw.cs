namespace OrderGrains.Faults.Power;

/// <summary>How much of what was not flushed the disk has written by itself, drawn alike for the same sector each time.</summary>
/// <param name="seed">Draws; null for nothing.</param>
/// <param name="file">The inode.</param>
internal readonly struct SectorDraw(int? seed, ulong file)
{
    /// <summary>What a disk writes at once, in bytes.</summary>
    public const int SectorSize = 512;

    public bool IsNothing => seed is null;

    /// <summary>How many of so many changes of a sector it has: none, all, or any number between.</summary>
    public int Upto(int count, long sector)
    {
        if (seed is not { } value || count <= 0)
            return 0;
        var drawn = Mix(Mix(Mix((ulong)value) + file) + (ulong)sector);
        return (drawn % 3) switch
        {
            0 => 0,
            1 => count,
            _ => (int)((drawn >> 8) % ((ulong)count + 1)),
        };
    }

    /// <summary>The finalizer of splitmix64.</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
