using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Checking;

/// <summary>Histories that are right by construction are accepted; the same ones with one thing wrong are not.</summary>
public sealed class RandomHistoryTests
{
    private const int Seeds = 300;
    private const int Calls = 60;

    [Fact]
    public void Check_HistoryOfASequentialOrder_IsLinearizable() => ForEachSeed(
        history => Assert.Equal(CheckOutcome.Linearizable, Check(history)));

    [Fact]
    public void Check_ReadOfAnotherValue_IsFound() => Mutate(
        operation => operation.Output?.Kind == AnswerKind.Seen,
        operation => operation with
        {
            Output = operation.Output! with { Order = operation.Output.Order!.With(Field.Invoice, "never set") },
        });

    [Fact]
    public void Check_UpdateUnderAnotherVersion_IsFound() => Mutate(
        operation => operation.Output is { Kind: AnswerKind.Accepted, Replayed: false },
        operation => operation with { Output = operation.Output! with { Version = operation.Output.Version + Calls } });

    [Fact]
    public void Check_RefusalOfALegalCall_IsFound() => Mutate(
        operation => operation is { Input.Kind: CallKind.Edit, Output.Kind: AnswerKind.Accepted },
        operation => operation with { Output = new(AnswerKind.Refused, operation.Output!.Version - 1) });

    [Fact]
    public void Check_ReadLongAfterItsMoment_IsFound() => ForEachSeed(history =>
    {
        var read = history.FindIndex(operation => operation.Output?.Kind == AnswerKind.Seen);
        if (history[^1].Output!.Version == history[read].Output!.Version)
            return;
        var end = history.Where(operation => operation.IsKnown).Max(operation => operation.End);
        history[read] = history[read] with { Start = end + 1, End = end + 2 };
        Assert.Equal(CheckOutcome.NotLinearizable, Check(history));
    });

    [Fact]
    public void Check_ManyOrdersAndCalls_AreDecided()
    {
        const int Orders = 300;
        const int CallsPerOrder = 340;
        var model = new OrderModel();
        var random = new Random(7);

        for (var order = 0; order < Orders; order++)
        {
            var drawn = new RandomHistory(random);
            var history = drawn.Draw(CallsPerOrder).Settle(drawn.Made).ToArray();
            Assert.Equal(CheckOutcome.Linearizable, LinearizabilityChecker.Check(model, history).Outcome);
        }
    }

    private static void Mutate(
        Predicate<Operation<OrderCall, OrderAnswer>> which,
        Func<Operation<OrderCall, OrderAnswer>, Operation<OrderCall, OrderAnswer>> change) => ForEachSeed(history =>
    {
        var index = history.FindIndex(history.Count / 2, which);
        if (index < 0)
            return;
        history[index] = change(history[index]);
        Assert.Equal(CheckOutcome.NotLinearizable, Check(history));
    });

    private static void ForEachSeed(Action<List<Operation<OrderCall, OrderAnswer>>> assert)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            try
            {
                assert(new RandomHistory(new Random(seed)).Draw(Calls));
            }
            catch (Xunit.Sdk.XunitException e)
            {
                Assert.Fail($"Seed {seed}: {e.Message}");
            }
        }
    }

    private static CheckOutcome Check(List<Operation<OrderCall, OrderAnswer>> history) =>
        LinearizabilityChecker.Check(new OrderModel(), history).Outcome;
}
