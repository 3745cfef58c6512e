using System.Reflection;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Orders;

/// <summary>What only reads is asked for again when its silo is lost.</summary>
public sealed class GrainReadsTests
{
    private static readonly IMerchantGrain Grain = DispatchProxy.Create<IMerchantGrain, Nobody>();

    private readonly GrainReads _reads = new(null!, new(TimeProvider.System, new() { Mode = ServiceMode.Client }, () => 0));
    private int _calls;

    public static TheoryData<Exception> Lost =>
    [
        new SiloUnavailableException(), new OrleansException("Not delivered."), new TimeoutException(),
        new OperationCanceledException("The activation was given up."),
    ];

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Ask_SiloIsLost_AsksAgain(Exception loss) => Assert.Equal(2, await _reads.Ask(Grain, LostOnce(loss), default));

    [Fact]
    public async Task Ask_GrainRefuses_DoesNotAskAgain()
    {
        var read = LostOnce(new InvalidOperationException("As the test wants it."));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _reads.Ask(Grain, read, default));
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task Ask_CallerHasGone_DoesNotAskAgain()
    {
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<SiloUnavailableException>(() => _reads.Ask(Grain, LostOnce(new SiloUnavailableException()), gone));
        Assert.Equal(1, _calls);
    }

    private Func<IMerchantGrain, Task<int>> LostOnce(Exception loss) =>
        _ => ++_calls == 1 ? Task.FromException<int>(loss) : Task.FromResult(_calls);

    /// <summary>A grain that is never really called.</summary>
    public class Nobody : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException();
    }
}
