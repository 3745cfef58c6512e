namespace OrderGrains.Bench.Load;

/// <summary>Marsaglia's generator of 32 bits: as cheap as it gets, and the same numbers in every run.</summary>
/// <param name="worker">Whose numbers; each worker has its own.</param>
internal struct XorShift(int worker)
{
    // An odd multiple of a number that is not 0 is not 0 either, which would be the end.
    private uint _state = ((uint)worker + 1) * 2654435769;

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
