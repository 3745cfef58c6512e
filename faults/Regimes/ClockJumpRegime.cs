using System.Diagnostics;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>Clocks of single nodes jump forth and back, by seconds and by days.</summary>
internal sealed class ClockJumpRegime : IRegime
{
    private static readonly int[] Jumps = [-2 * 86_400, -3600, -30, -2, 0, 2, 30, 3600, 2 * 86_400];

    /// <summary>How long a node may go on showing the time of before, which it looks at once a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Seconds.</summary>
    private const double Tolerance = 1.9;

    public string Name => "clock-jumps";

    public ClusterPlan Plan => new() { Clocked = true };

    public string? Obstacle => NodeCommand.FakeTime is null ? "libfaketime is not installed (Debian: apt install faketime)" : null;

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Wait(0.5, 2);
            scene.Mark();
            var (node, seconds) = (scene.AnyNode(), Jumps[scene.Random.Next(Jumps.Length)]);
            new Clock(node.Start.ClockFile!).Jump(seconds);
            await Confirm(node, seconds);
        }
    }

    /// <summary>A fault that did not happen proves nothing: the node must say the new time itself.</summary>
    private static async Task Confirm(Node node, int seconds)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience;)
        {
            using var response = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
            var off = response.Headers.Date - DateTimeOffset.UtcNow;
            if (Math.Abs((off ?? default).TotalSeconds - seconds) < Tolerance)
                return;
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The clock of {node.Start.Name} did not jump by {seconds} seconds.");
    }
}
