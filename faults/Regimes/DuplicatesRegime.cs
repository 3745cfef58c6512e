using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Regimes;

/// <summary>Every update is delivered twice at once, to two nodes, while nodes are killed.</summary>
internal sealed class DuplicatesRegime : IRegime
{
    private readonly KillRegime _kill = new();

    public string Name => "duplicates";

    public bool IsShort => true;

    public LoadPlan Load => new() { Twice = true };

    public Task Run(Scene scene) => _kill.Run(scene);
}
