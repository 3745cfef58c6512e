using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>Clocks of single nodes jump forth and back, by seconds and by days.</summary>
internal sealed class ClockJumpRegime : IRegime
{
    private static readonly int[] Jumps = [-2 * 86_400, -3600, -30, -2, 0, 2, 30, 3600, 2 * 86_400];

    public string Name => "clock-jumps";

    public ClusterPlan Plan => new() { Clocked = true };

    public string? Obstacle => NodeCommand.FakeTime is null ? "libfaketime is not installed (Debian: apt install faketime)" : null;

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Wait(0.5, 2);
            scene.Mark();
            new Clock(scene.AnyNode().Start.ClockFile!).Jump(Jumps[scene.Random.Next(Jumps.Length)]);
        }
    }
}
