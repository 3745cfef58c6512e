using OrderGrains.Bench.Contestants;

namespace OrderGrains.Bench.Allocations;

/// <summary>
/// Bytes allocated per call. Allocations are counted, not sampled, so the figure does not depend on how fast the machine is. What the
/// process does besides adds to some batches, and the runtime's count is off now and then while it collects: the median of the batches
/// knows neither. Batches before them warm up.
/// </summary>
internal static class AllocationMeter
{
    private const int Batch = 400;
    private const int WarmUp = 10;
    private const int Counted = 15;

    /// <summary>Of the calling thread alone.</summary>
    public static double OnThisThread(Action call) => Median(call, GC.GetAllocatedBytesForCurrentThread);

    /// <summary>Of the whole process, whose other threads do the work.</summary>
    public static double InProcess(Action call) => Median(call, () => GC.GetTotalAllocatedBytes(precise: true));

    private static double Median(Action call, Func<long> allocated)
    {
        List<double> batches = [];
        for (var batch = 0; batch < WarmUp + Counted; batch++)
        {
            var before = allocated();
            for (var i = 0; i < Batch; i++)
                call();
            batches.Add((double)(allocated() - before) / Batch);
        }

        return Standing.Median(batches.Skip(WarmUp));
    }
}
