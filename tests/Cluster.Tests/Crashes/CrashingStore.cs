using System.Reflection;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>The real store, with a node that dies before or after it.</summary>
public class CrashingStore : DispatchProxy
{
    private IOrderStore _store = null!;
    private CrashPlan _plan = null!;

    public static IOrderStore Wrap(IOrderStore store, CrashPlan plan)
    {
        var proxy = Create<IOrderStore, CrashingStore>();
        ((CrashingStore)(object)proxy)._store = store;
        ((CrashingStore)(object)proxy)._plan = plan;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IOrderStore.Load) => Load((OrderKey)args![0]!, (CancellationToken)args[1]!),
        nameof(IOrderStore.Commit) => Commit((OrderCommit)args![0]!, (CancellationToken)args[1]!),
        _ => targetMethod.Invoke(_store, args),
    };

    private async Task<StoredOrder?> Load(OrderKey key, CancellationToken cancellationToken)
    {
        await _plan.Pass(CrashPoint.BeforeDecision, key);
        return await _store.Load(key, cancellationToken);
    }

    private async Task<CommitResult> Commit(OrderCommit commit, CancellationToken cancellationToken)
    {
        if (commit.IsVersionCheck)
            return await _store.Commit(commit, cancellationToken);

        await _plan.Pass(CrashPoint.BeforeCommit, commit.Key);
        _ = _plan.Pass(CrashPoint.DuringCommit, commit.Key);
        var outcome = await _store.Commit(commit, cancellationToken);
        var released = _plan.Pass(CrashPoint.AfterCommit, commit.Key);
        if (released.IsCompleted)
            return outcome;

        await released;
        throw new OrderStoreException("The answer was lost.", outcomeUnknown: true);
    }
}
