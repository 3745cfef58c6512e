using System.Threading.RateLimiting;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>So many per minute, and when the next one.</summary>
public sealed class CallerLimiterTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Acquire_BeyondTheLimit_SaysWhenTheOldestLeaves()
    {
        using var limiter = new CallerLimiter(3, _time);
        Assert.True(Take(limiter, 4));
        Assert.True(Take(limiter, 15));
        Assert.True(Take(limiter, 16));

        Assert.Equal(TimeSpan.FromSeconds(60 - 20), Refused(limiter, 20));
        Assert.Equal(TimeSpan.FromSeconds(1), Refused(limiter, 59));
        Assert.True(Take(limiter, 60));
        Assert.Equal(TimeSpan.FromSeconds(9), Refused(limiter, 61));
        Assert.True(Take(limiter, 70));
        Assert.True(Take(limiter, 70));
        Assert.Equal(TimeSpan.FromSeconds(50), Refused(limiter, 70));
    }

    [Fact]
    public void Acquire_AfterTheTimeItSaid_IsPermittedFromAnyMoment()
    {
        for (var second = 0; second < 120; second++)
        {
            using var limiter = new CallerLimiter(1, _time);
            _time.Now += TimeSpan.FromSeconds(second * 0.7);
            Assert.True(limiter.AttemptAcquire().IsAcquired);
            _time.Now += TimeSpan.FromSeconds(second % 40);
            Assert.True(limiter.AttemptAcquire().TryGetMetadata(MetadataName.RetryAfter, out var wait));
            Assert.InRange(wait, TimeSpan.FromSeconds(10), CallerLimiter.Window);

            _time.Now += wait - TimeSpan.FromTicks(1);
            Assert.False(limiter.AttemptAcquire().IsAcquired);
            _time.Now += TimeSpan.FromTicks(1);
            Assert.True(limiter.AttemptAcquire().IsAcquired);
        }
    }

    [Fact]
    public void Acquire_NothingIsPermitted_IsRefusedForAWindow()
    {
        using var limiter = new CallerLimiter(0, _time);

        Assert.Equal(CallerLimiter.Window, Refused(limiter, 5));
    }

    [Fact]
    public void Statistics_Show_WhatIsLeftAndWhenMoreComes()
    {
        using var limiter = new CallerLimiter(2, _time);
        Take(limiter, 12);

        var first = limiter.GetStatistics();
        Take(limiter, 30);
        var second = limiter.GetStatistics();

        Assert.Equal((2, 1L, TimeSpan.FromSeconds(58)), (first.Limit, first.CurrentAvailablePermits, first.NextPermit));
        Assert.Equal((2, 0L, TimeSpan.FromSeconds(40)), (second.Limit, second.CurrentAvailablePermits, second.NextPermit));
    }

    [Fact]
    public void IdleDuration_WhileSomethingCounts_IsNone()
    {
        using var limiter = new CallerLimiter(2, _time);
        Take(limiter, 5);
        _time.Now = TimeSpan.FromSeconds(59);
        Assert.Null(limiter.IdleDuration);

        _time.Now = TimeSpan.FromSeconds(600);

        Assert.Equal(TimeSpan.FromSeconds(595), limiter.IdleDuration);
        Assert.Equal(2, limiter.GetStatistics().CurrentAvailablePermits);
    }

    private bool Take(CallerLimiter limiter, int second)
    {
        _time.Now = TimeSpan.FromSeconds(second);
        return limiter.AttemptAcquire().IsAcquired;
    }

    private TimeSpan Refused(CallerLimiter limiter, int second)
    {
        _time.Now = TimeSpan.FromSeconds(second);
        using var lease = limiter.AttemptAcquire();
        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        return wait;
    }
}
