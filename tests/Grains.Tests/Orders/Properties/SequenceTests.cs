using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Properties;

public sealed class SequenceTests
{
    /// <summary>A failure names the seed to replay, the shortest sequence and the invariant it breaks.</summary>
    private static readonly Config TenThousand = Config.QuickThrowOnFailure.WithMaxTest(10_000);

    /// <summary>Where sequences begin: what needs a long way otherwise is met as often as what is near.</summary>
    public static TheoryData<string> Origins => [.. Beginnings.All.Keys];

    [Theory]
    [MemberData(nameof(Origins))]
    public void Decide_RandomSequences_KeepEveryInvariant(string origin) =>
        Prop.ForAll(
                CommandGen.Sequences,
                commands => Broken(Beginnings.All[origin], commands) is { } broken ? false.Label(broken) : true.ToProperty())
            .Check(TenThousand);

    private static string? Broken(Order origin, OrderCommand[] commands) =>
        Step.Run(origin, commands)
            .SelectMany(step => Invariants.All.Where(invariant => !invariant.Holds(step)).Select(invariant => $"{invariant.Name}: {step}"))
            .FirstOrDefault();
}
