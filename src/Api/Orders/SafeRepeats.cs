using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Repeats a call that may be repeated: one known not to have run, or one whose outcome is unknown and by which the order recognises it.
/// </summary>
internal sealed partial class SafeRepeats(Retries retries, ILogger logger)
{
    /// <param name="to">Whom it goes to.</param>
    /// <param name="asked">What for.</param>
    /// <param name="call">The call; is told how long ago it was made first, where it may have been carried out then.</param>
    /// <param name="whenLost">What a call came to that gave no answer.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<OrderReply> Call<TTo, T>(
        TTo to,
        T asked,
        Func<TTo, T, TimeSpan?, Task<OrderReply>> call,
        OrderOutcome whenLost,
        CancellationToken cancellationToken)
    {
        var begun = retries.Begin();
        var unknown = false;
        for (var attempt = 1; ; attempt++)
        {
            OrderReply reply;
            try
            {
                // Only what may have been carried out is a repeat, for which the order's past is searched.
                reply = await call(to, asked, unknown ? retries.Since(begun) : null);
            }
            catch (Exception e) when (GrainFailures.IsOfTheCluster(e))
            {
                CallFailed(e);
                reply = new() { Outcome = HasNotRun(e) ? OrderOutcome.Unavailable : whenLost };
            }

            unknown |= reply.Outcome == OrderOutcome.Unknown;
            if (IsFinal(reply.Outcome, unknown))
                return reply;

            // That the last attempt has not run says nothing about those before it.
            if (!await retries.Pause(begun, attempt, cancellationToken))
                return unknown ? reply with { Outcome = OrderOutcome.Unknown } : reply;
        }
    }

    /// <summary>Whoever is told to come back after an attempt that may have been carried out still does not know whether it was.</summary>
    private static bool IsFinal(OrderOutcome outcome, bool unknown) => outcome switch
    {
        OrderOutcome.Unavailable or OrderOutcome.Unknown => false,
        OrderOutcome.Busy => !unknown,
        _ => true,
    };

    /// <summary>A rejected call was not delivered, unless its silo was lost after it had been.</summary>
    private static bool HasNotRun(Exception failure) => failure is OrleansMessageRejectionException and not SiloUnavailableException;

    [LoggerMessage(LogLevel.Warning, "A call to an order failed.")]
    private partial void CallFailed(Exception exception);
}
