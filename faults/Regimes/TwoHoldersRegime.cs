using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Two nodes that know nothing of each other serve the same orders on one database: every order has two activations, all the time. They
/// get in each other's way, and nothing else.
/// </summary>
internal sealed class TwoHoldersRegime : IRegime
{
    public string Name => "two-holders";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = 2, Apart = true };

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
            await scene.Wait(0.2, 0.5);
    }
}
