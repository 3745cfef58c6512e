using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Running;

/// <summary>Times in which nobody calls and nothing happens, so that members settle and leases hold again.</summary>
internal sealed class Rest(World world, Plan plan)
{
    private readonly Random _random = world.Random("rest");
    private long _until;

    /// <summary>Begins one now and then, as often as the plan says.</summary>
    public void Perhaps()
    {
        if (_until <= world.Now && _random.Percent(plan.Rests))
            Begin();
    }

    public void Begin() => _until = world.Now + (plan.LeaseTime + (plan.SettleTime * (0.5 + _random.NextDouble()))).Ticks;

    /// <summary>Returns when there is none.</summary>
    public async Task Over(Process process)
    {
        while (_until > world.Now)
            await process.Pause(TimeSpan.FromTicks(_until - world.Now));
    }
}
