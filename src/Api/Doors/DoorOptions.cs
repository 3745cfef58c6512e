namespace OrderGrains.Api.Doors;

/// <summary>Settings of the doors; section <c>OrderGrains:Doors</c>.</summary>
public sealed class DoorOptions
{
    /// <summary>Base path of the Centra door, beside <c>PUT /orders</c> at the root; begins with a slash.</summary>
    public string CentraBase { get; set; } = "/centra";
}
