namespace OrderGrains.Api.Orders;

/// <summary>
/// Calls to grains that only read, or that come to the same when they are repeated: they are, when the silo they went to is lost or does
/// not answer. Calls to orders are <see cref="OrderCalls"/>' business: an order recognises a repeated command, other grains do not.
/// </summary>
internal sealed class GrainReads(IGrainFactory grains, Retries retries)
{
    /// <summary>Asks the grain of this key.</summary>
    /// <inheritdoc cref="Ask{TGrain, T}(TGrain, Func{TGrain, Task{T}}, CancellationToken)"/>
    /// <param name="key">Whom it goes to.</param>
    /// <param name="read">The call.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<T> Ask<TGrain, T>(string key, Func<TGrain, Task<T>> read, CancellationToken cancellationToken)
        where TGrain : IGrainWithStringKey => Ask(grains.GetGrain<TGrain>(key), read, cancellationToken);

    /// <summary>
    /// Tells the grain of this key something, as <see cref="Ask{TGrain, T}(string, Func{TGrain, Task{T}}, CancellationToken)"/>.
    /// </summary>
    public Task Tell<TGrain>(string key, Func<TGrain, Task> tell, CancellationToken cancellationToken)
        where TGrain : IGrainWithStringKey => Ask(key, async (TGrain grain) =>
        {
            await tell(grain);
            return true;
        }, cancellationToken);

    /// <summary>Asks the one grain of its kind.</summary>
    /// <inheritdoc cref="Ask{TGrain, T}(TGrain, Func{TGrain, Task{T}}, CancellationToken)"/>
    /// <param name="read">The call.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<T> Ask<TGrain, T>(Func<TGrain, Task<T>> read, CancellationToken cancellationToken)
        where TGrain : IGrainWithIntegerKey => Ask(grains.GetGrain<TGrain>(0), read, cancellationToken);

    /// <param name="grain">Whom it goes to.</param>
    /// <param name="read">The call.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    /// <exception cref="OrleansException">There was no answer in all the time that is given to it.</exception>
    /// <exception cref="TimeoutException">As above.</exception>
    public async Task<T> Ask<TGrain, T>(TGrain grain, Func<TGrain, Task<T>> read, CancellationToken cancellationToken)
        where TGrain : IGrain
    {
        var begun = retries.Begin();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await read(grain);
            }
            catch (Exception e) when (GrainFailures.IsOfTheCluster(e) && !cancellationToken.IsCancellationRequested)
            {
                if (!await retries.Pause(begun, attempt, cancellationToken))
                    throw;
            }
        }
    }
}
