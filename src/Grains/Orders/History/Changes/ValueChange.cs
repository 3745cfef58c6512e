namespace OrderGrains.Orders;

/// <summary>A change of a value that is there before and after it, if only as no value.</summary>
internal abstract record ValueChange<T> : FieldChange
{
    private protected ValueChange(FieldPath at)
        : base(at)
    {
    }

    /// <exception cref="ChangeMisfitException">The value is not the one the change starts from.</exception>
    public abstract T Next(T value);
}
