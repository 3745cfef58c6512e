using System.Diagnostics;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Clocks of single nodes jump forth and back, by seconds and by days, and nodes are started, with right clocks and with wrong ones: a
/// wrong one must refuse, a right one must get in, whatever the clocks of the others say meanwhile.
/// </summary>
internal sealed class ClockJumpRegime : IRegime
{
    /// <summary>Seconds. The first is the worst: what its node then does by its own clock, it does to what the others still need.</summary>
    private static readonly int[] Wrong = [2 * 86_400, -2 * 86_400, 3600, -3600, 300, -300, 30, -30];

    /// <summary>Seconds that a node's clock may be off as it starts, and less: within <c>Cluster:AliveInterval</c>.</summary>
    private static readonly int[] Right = [0, -2, 2];

    /// <summary>How long a node may go on showing the time of before, which it looks at once a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What a node says that refuses to start.</summary>
    private const string Refusal = "The clock of this machine is";


    /// <summary>Seconds.</summary>
    private const double Tolerance = 1.9;

    public string Name => "clock-jumps";

    public ClusterPlan Plan => new() { Clocked = true };

    public string? Obstacle => NodeCommand.FakeTime is null ? "libfaketime is not installed (Debian: apt install faketime)" : null;

    public async Task Run(Scene scene)
    {
        Func<int, Task>[] troubles =
        [
            round => Jump(scene.AnyNode(), Pick(scene, Wrong, round)),
            round => Refuse(scene, Pick(scene, Wrong, round)),
            round => Replace(scene, Pick(scene, Right, round)),
            round => Jump(scene.AnyNode(), Pick(scene, Right, round)),
        ];
        for (var count = 0; !scene.IsOver || count < troubles.Length; count++)
        {
            await scene.Calm(0.5, 2);
            scene.Mark();
            await troubles[count % troubles.Length](count / troubles.Length);
        }
    }

    private static int Pick(Scene scene, int[] from, int round) => round == 0 ? from[0] : from[scene.Random.Next(from.Length)];

    private static async Task Jump(Node node, int seconds)
    {
        new Clock(node.Start.ClockFile!).Jump(seconds);
        await Confirm(node, seconds);
    }

    /// <summary>A node with a wrong clock ends at once and says why.</summary>
    private static async Task Refuse(Scene scene, int seconds)
    {
        Node node;
        try
        {
            node = await scene.Cluster.StartNode(seconds);
        }
        catch (InvalidOperationException e) when (e.Message.Contains(Refusal, StringComparison.Ordinal))
        {
            return;
        }

        throw new InvalidOperationException($"{node.Start.Name} joined with a clock that is {seconds} seconds off.");
    }

    /// <summary>A node whose clock is right, or nearly, takes the place of another.</summary>
    private static async Task Replace(Scene scene, int seconds)
    {
        var node = scene.AnyNode();
        await scene.Cluster.StartNode(seconds);
        scene.Cluster.Remove(node);
        await node.Terminate();
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
