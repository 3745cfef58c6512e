using Microsoft.Extensions.Logging;
using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Silo;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Api.Tests.Security;

public sealed class FailedAttemptsTests : IDisposable
{
    private const string Address = "192.0.2.1";

    private readonly ManualTime _time = new();
    private readonly CapturedLog _log = new();
    private readonly ILoggerFactory _logging;
    private readonly FailedAttempts _failures;

    public FailedAttemptsTests()
    {
        _logging = LoggerFactory.Create(CapturedLog.Into(_log));
        var options = new OrderGrainsOptions { Credentials = { FailuresPerMinute = 3 } };
        _failures = new(options, _time, _logging.CreateLogger<FailedAttempts>());
    }

    public void Dispose()
    {
        _logging.Dispose();
        _log.Dispose();
    }

    [Fact]
    public void Count_WithinTheLimit_LeavesTheDoorsOwnRefusal() => Assert.All(Fail(3), Assert.Null);

    [Fact]
    public void Count_OverTheLimit_SaysHowLongTheMinuteLasts()
    {
        Fail(3);
        _time.Advance(TimeSpan.FromSeconds(39.5));

        var failure = _failures.Count(Address)!;

        Assert.Equal((FailureKind.TooManyRequests, 21), (failure.Kind, failure.RetryAfter));
    }

    [Fact]
    public void Count_NextMinute_BeginsAnew()
    {
        Fail(10);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.All(Fail(3), Assert.Null);
        Assert.NotNull(_failures.Count(Address));
    }

    [Fact]
    public void Count_OtherAddress_HasALimitOfItsOwn()
    {
        Fail(10);

        Assert.Null(_failures.Count("192.0.2.2"));
    }

    [Fact]
    public void Count_MoreAddressesThanAreKept_ShareOneLimit()
    {
        for (var i = 0; i < FailedAttempts.MaxAddresses; i++)
            Assert.Null(_failures.Count($"known {i}"));

        for (var i = 0; i < 3; i++)
            Assert.Null(_failures.Count($"new {i}"));
        Assert.NotNull(_failures.Count("new 3"));
        Assert.Null(_failures.Count("known 0"));

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.All(Enumerable.Range(0, 10), i => Assert.Null(_failures.Count($"newer {i}")));
    }

    [Fact]
    public void Count_BurstOverSeveralMinutes_IsLoggedOnce()
    {
        for (var minute = 0; minute < 5; minute++)
        {
            Fail(1000);
            _time.Advance(TimeSpan.FromSeconds(61));
        }

        Assert.Equal(1, Lines());

        _time.Advance(TimeSpan.FromMinutes(2));
        Fail(1000);
        Assert.Equal(2, Lines());
    }

    private DoorFailure?[] Fail(int times) => [.. Enumerable.Range(0, times).Select(_ => _failures.Count(Address))];

    private int Lines() => _log.Text()
        .Split('\n')
        .Count(line => line.Contains($"authentications of {Address} failed", StringComparison.Ordinal));
}
