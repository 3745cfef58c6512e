namespace OrderGrains.Faults.Checking;

/// <summary>A set of calls: so many full words, then these.</summary>
internal readonly record struct CallSetKey(int Full, ulong[] Words)
{
    public bool Equals(CallSetKey other) => Full == other.Full && Words.AsSpan().SequenceEqual(other.Words);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Full);
        foreach (var word in Words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
