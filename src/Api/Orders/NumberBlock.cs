namespace OrderGrains.Api.Orders;

/// <summary>What is left of a block of numbers.</summary>
internal sealed class NumberBlock
{
    private readonly Lock _lock = new();
    private long _next = 1;
    private int _left;

    /// <summary>The first of so many numbers in a row above another; null where the block has not as many.</summary>
    public long? Take(int count, long above)
    {
        lock (_lock)
        {
            if (_next <= above || _left < count)
                return null;
            var first = _next;
            (_next, _left) = (_next + count, _left - count);
            return first;
        }
    }

    /// <summary>Goes on with other numbers, where there are more of them.</summary>
    public void Fill(long next, int count)
    {
        lock (_lock)
        {
            if (count > _left)
                (_next, _left) = (next, count);
        }
    }
}
