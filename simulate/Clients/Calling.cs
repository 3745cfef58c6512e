using OrderGrains.Faults.Orders;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;
using OrderGrains.Simulate.Scheduling;

namespace OrderGrains.Simulate.Clients;

/// <summary>How clients reach silos: over a network, and as long as they have patience and the silo lives.</summary>
internal sealed class Calling(Process process, Random random, Plan plan)
{
    private static readonly TimerCallback GiveUp = static answer => Member.Forsake((TaskCompletionSource<OrderAnswer>)answer!);

    public async Task<OrderAnswer> Ask(Member member, Func<Task<OrderAnswer>> call)
    {
        var answer = new TaskCompletionSource<OrderAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var patience = process.Time.CreateTimer(GiveUp, answer, plan.Patience, Timeout.InfiniteTimeSpan);
        member.Clients.Add(answer);
        member.Process.Pool.Go(async () =>
        {
            await member.Process.Pause(random.Between(0.05, plan.Travel));
            var told = await call();
            await member.Process.Pause(random.Between(0.05, plan.Travel));
            answer.TrySetResult(told);
        });
        try
        {
            return await answer.Task;
        }
        finally
        {
            member.Clients.Remove(answer);
        }
    }
}
