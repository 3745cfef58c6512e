using System.Reflection;
using OrderGrains.Orders.Store;

namespace OrderGrains.Api.Tests.Orders;

/// <summary>The real store, of which a test lets one commit fail, before or after it is made; counts looks for commands.</summary>
public class StumblingStore : DispatchProxy
{
    private IOrderStore _store = null!;
    private OrderStoreException? _failure;
    private OrderStoreException? _loss;
    private int _looks;

    public int Looks => Volatile.Read(ref _looks);

    public static (IOrderStore Store, StumblingStore Control) Wrap(IOrderStore store)
    {
        var proxy = Create<IOrderStore, StumblingStore>();
        var control = (StumblingStore)(object)proxy;
        control._store = store;
        return (proxy, control);
    }

    /// <summary>The next commit fails.</summary>
    public void Stumble(bool outcomeUnknown) => _failure = Failure(outcomeUnknown);

    /// <summary>The next commit is made, and nobody is told.</summary>
    public void LoseAnswer() => _loss = Failure(outcomeUnknown: true);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IOrderStore.FindCommands))
            Interlocked.Increment(ref _looks);
        if (targetMethod.Name == nameof(IOrderStore.Commit) && Interlocked.Exchange(ref _failure, null) is { } failure)
            return Task.FromException<CommitResult>(failure);
        var result = targetMethod.Invoke(_store, args);
        return targetMethod.Name == nameof(IOrderStore.Commit) && Interlocked.Exchange(ref _loss, null) is { } loss
            ? Lost((Task<CommitResult>)result!, loss)
            : result;
    }

    private static OrderStoreException Failure(bool outcomeUnknown) => new("As the test wants it.", outcomeUnknown);

    private static async Task<CommitResult> Lost(Task<CommitResult> commit, OrderStoreException loss)
    {
        await commit;
        throw loss;
    }
}
