namespace OrderGrains.Silo;

/// <summary>Settings of the doors; section <c>OrderGrains:Doors</c>.</summary>
public sealed class DoorOptions
{
    /// <summary>
    /// Base path of the Centra door, beside <c>PUT /orders</c> at the root: segments, each after a slash, and none at the end.
    /// </summary>
    public string CentraBase { get; set; } = "/centra";
}
