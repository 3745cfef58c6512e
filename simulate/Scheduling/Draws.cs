namespace OrderGrains.Simulate.Scheduling;

/// <summary>Choices for one purpose, drawn from the seed: what one purpose draws does not move the others.</summary>
internal static class Draws
{
    public static Random Of(long seed, string purpose)
    {
        // FNV-1a: the same in every process, which the hash of a string is not.
        var hash = 14695981039346656037UL ^ (ulong)seed;
        hash *= 1099511628211UL;
        foreach (var character in purpose)
            hash = (hash ^ character) * 1099511628211UL;
        return new((int)(hash ^ (hash >> 32)));
    }

    public static bool Percent(this Random random, double chance) => random.NextDouble() * 100 < chance;

    public static TimeSpan Between(this Random random, double from, double to) =>
        TimeSpan.FromTicks((long)((from + (random.NextDouble() * (to - from))) * TimeSpan.TicksPerMillisecond));

    public static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public static Guid NextGuid(this Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }
}
