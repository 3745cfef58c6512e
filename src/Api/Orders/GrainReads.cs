using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Payments;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Repeats calls that only read, or that may be repeated, when the silo they went to is lost or does not answer. Other calls that change
/// something are never repeated here: orders recognise a repeated command, which is <see cref="OrderCalls"/>' business, and other grains
/// do not.
/// </summary>
internal sealed class ReadRetries(Retries retries) : IOutgoingGrainCallFilter
{
    private static readonly HashSet<string> Reads =
    [
        nameof(IMerchantGrain.Get),
        nameof(IMerchantGrain.Watch),
        nameof(IGiftCardGrain.Issue),
        nameof(IStockGrain.Restocked),
        nameof(IOrderGrain.Transitions),
        nameof(IOrderGrain.History),
        nameof(IOrderDirectoryGrain.Find),
        nameof(IOrderDirectoryGrain.Search),
        nameof(IOrderDirectoryGrain.Count),
        nameof(IOrderDirectoryGrain.Changes),
        nameof(IOrderDirectoryGrain.LastChange),
    ];

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (!Reads.Contains(context.MethodName))
        {
            await context.Invoke();
            return;
        }

        var aborted = context.Request.GetCancellationToken();
        var begun = retries.Begin();
        for (var attempt = 1; ; attempt++)
        {
            await context.Invoke();
            if (context.Response?.Exception is not (OrleansException or TimeoutException)
                || !await retries.Pause(begun, attempt, aborted))
                return;
        }
    }
}
