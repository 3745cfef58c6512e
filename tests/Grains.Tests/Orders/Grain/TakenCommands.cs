using System.Collections.Concurrent;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>Tells when orders have taken commands in, that is, have come to the first thing each of them waits for.</summary>
public sealed class TakenCommands : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _taken = new();

    public Task Of(Guid commandId) => Source(commandId).Task;

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var call = context.Invoke();
        if (context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is OrderCommand command)
            Source(command.CommandId).TrySetResult();
        await call;
    }

    private TaskCompletionSource Source(Guid commandId) =>
        _taken.GetOrAdd(commandId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
