namespace OrderGrains.Orders.Writing;

/// <summary>
/// Whether this process may answer from memory alone. A silo that has been declared dead without noticing cannot write, for the rows
/// are fenced; the lease keeps it from misleading readers.
/// </summary>
public interface IActivationLease
{
    /// <summary>
    /// Whether, at this moment, nobody else can have acknowledged a change of an order that this process serves. An order's own last
    /// commit proves nothing: another may have committed since.
    /// </summary>
    bool Holds();

    /// <summary>
    /// Rises with every change after which another process may for a while have served the same orders. What was read or written before it
    /// rose may have been overtaken since, even where the lease holds again.
    /// </summary>
    long Period { get; }

    /// <summary>
    /// Called before an order is loaded. Returns when whoever may have served it before can commit to it no more, nor answer for it from
    /// memory.
    /// </summary>
    /// <exception cref="Store.OrderStoreException">It cannot be made sure of now.</exception>
    Task TakeOver(CancellationToken cancellationToken);
}
