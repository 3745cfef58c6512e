namespace OrderGrains.Fuzz.Drawing;

/// <summary>All that is drawn for one request: the same for the same seed and number, whatever was drawn for others.</summary>
/// <param name="seed">Of the run.</param>
/// <param name="number">Of the request.</param>
internal sealed class Dice(long seed, long number)
{
    private readonly Random _random = new(Mix(seed, number));

    /// <summary>From 0 up to, but not including, <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>True so many times of a hundred.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Letters and digits.</summary>
    public string Word(int length) => _random.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length);

    // Neighbouring numbers must not give alike draws (the finalizer of SplitMix64).
    private static int Mix(long seed, long number)
    {
        unchecked
        {
            var x = ((ulong)seed * 0x9E3779B97F4A7C15) + (ulong)number;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return (int)(x ^ (x >> 31));
        }
    }
}
