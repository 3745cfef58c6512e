using OrderGrains.Silo.Clocks;

namespace OrderGrains.Cluster.Tests.Clocks;

/// <summary>What a question that takes its time can tell of a clock.</summary>
public sealed class ClockReadingTests
{
    private static readonly DateTimeOffset Asked = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="database">The answer, in seconds after the process's clock as it asked.</param>
    /// <param name="roundTrip">How long it took, in seconds.</param>
    /// <param name="offset">How far the process is ahead for sure, in seconds.</param>
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2, 4, 0)]
    [InlineData(4, 4, 0)]
    [InlineData(5, 4, -1)]
    [InlineData(-1, 4, 1)]
    [InlineData(-300, 4, 300)]
    [InlineData(300, 4, -296)]
    public void Offset_IsWhatTheRoundTripDoesNotExplain(int database, int roundTrip, int offset)
    {
        var reading = new ClockReading(Asked, 0, TimeSpan.FromSeconds(roundTrip), Asked.AddSeconds(database));

        Assert.Equal(TimeSpan.FromSeconds(offset), reading.Offset);
    }
}
