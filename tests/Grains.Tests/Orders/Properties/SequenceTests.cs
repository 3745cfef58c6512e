using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Properties;

public sealed class SequenceTests
{
    /// <summary>A failure names the seed to replay, the shortest sequence and the invariant it breaks.</summary>
    private static readonly Config TenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    [Fact]
    public void Decide_RandomSequences_KeepEveryInvariant() =>
        Prop.ForAll(CommandGen.Sequences, commands => Broken(commands) is { } broken ? false.Label(broken) : true.ToProperty())
            .Check(TenThousand);

    private static string? Broken(OrderCommand[] commands) =>
        Step.Run(Samples.Pending, commands)
            .SelectMany(step => Invariants.All.Where(invariant => !invariant.Holds(step)).Select(invariant => $"{invariant.Name}: {step}"))
            .FirstOrDefault();
}
