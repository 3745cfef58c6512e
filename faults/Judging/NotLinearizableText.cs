using System.Diagnostics;
using System.Text;
using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Judging;

/// <summary>What a person needs to see where a history could not be explained.</summary>
internal static class NotLinearizableText
{
    private const int Shown = 6;

    public static string Of(long order, CheckResult<OrderCall, OrderAnswer> result)
    {
        var text = new StringBuilder();
        text.Append($"order {order}: {result.Outcome} after {result.Longest.Count} calls; the last of them, then the one stuck:");
        foreach (var operation in result.Longest.TakeLast(Shown).Append(result.Blocked!))
            text.AppendLine().Append("      ").Append(Of(operation));
        return text.ToString();
    }

    private static string Of(Operation<OrderCall, OrderAnswer> operation)
    {
        var end = operation.IsKnown ? FormattableString.Invariant($"{Milliseconds(operation.End):F1}") : "never";
        return FormattableString.Invariant($"{Milliseconds(operation.Start):F1} to {end} ms: {operation.Input} -> {operation.Output}");
    }

    private static double Milliseconds(long timestamp) => timestamp * 1000.0 / Stopwatch.Frequency;
}
