namespace OrderGrains.Orders.Store;

/// <summary>A commit or a read that the store could not carry out.</summary>
public sealed class OrderStoreException : Exception
{
    public OrderStoreException(string message, bool outcomeUnknown, Exception? inner = null)
        : base(message, inner) => OutcomeUnknown = outcomeUnknown;

    /// <summary>True when the commit may have been made all the same.</summary>
    public bool OutcomeUnknown { get; }
}
