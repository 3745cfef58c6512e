namespace OrderGrains.Storage.GrainState;

/// <summary>What can be asked of the state of all grains but orders without a grain.</summary>
public interface IGrainStates
{
    /// <summary>Whether any grain has kept a state of this name.</summary>
    /// <exception cref="Orders.Store.OrderStoreException">The database could not be read.</exception>
    Task<bool> HasAny(string state, CancellationToken cancellationToken);
}
