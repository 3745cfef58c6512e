namespace OrderGrains.Orders;

/// <summary>A change was applied to an order, or taken back from one, that is not the one it was made for.</summary>
public sealed class ChangeMisfitException(string path) : Exception($"The change of {path} does not fit the order.")
{
    /// <summary>See <see cref="FieldChange.Path"/>.</summary>
    public string Path => path;
}
