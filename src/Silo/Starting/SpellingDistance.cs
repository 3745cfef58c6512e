namespace OrderGrains.Silo.Starting;

/// <summary>How many letters apart two words are: left out, added or exchanged; whatever their case.</summary>
internal static class SpellingDistance
{
    // Nobody misspells a longer word into a setting's name, and the time grows with the product of the lengths.
    private const int Longest = 64;

    public static int Of(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest)
            return int.MaxValue;
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var exchanged = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
