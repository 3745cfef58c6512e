using OrderGrains.Bench.Rows;

namespace OrderGrains.Bench.Tests;

/// <summary>What is allocated is counted, so the bars of the benchmark hold on any machine.</summary>
public sealed class AllocationTests
{
    // What a Debug build does not optimize away: the state of methods that never had to wait.
#if DEBUG
    private const double Allowance = 1.25;
#else
    private const double Allowance = 1;
#endif

    [Fact]
    public async Task Measure_TheWholeService_KeepsEveryBar()
    {
        var folder = Directory.CreateTempSubdirectory("og-allocations");
        try
        {
            var rows = await AllocationRows.Measure(folder.FullName);

            Assert.Equal(5, rows.Count);
            Assert.All(rows, row => Assert.True(row.Figure <= row.Bar!.Limit * Allowance, $"{row.Name}: {row.Figure} KB"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
