using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clustering;

/// <summary>
/// Keeps a silo that has said it is joining from becoming active before every other has read that or has lost its lease: what it then
/// takes over, nobody answers from memory.
/// </summary>
internal sealed class JoinPause(IClusterTable table, TimeSpan lease, TimeProvider time) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(JoinPause), ServiceLifecycleStage.ApplicationServices, Wait, _ => Task.CompletedTask);

    private async Task Wait(CancellationToken cancellationToken)
    {
        if (await table.Read(cancellationToken) is not { IsAlone: true })
            await Task.Delay(lease, time, cancellationToken);
    }
}
