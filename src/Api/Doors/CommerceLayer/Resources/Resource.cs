namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>A resource to show.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">Names it among those of its type.</param>
/// <param name="Item">What its attributes and relationships are read from.</param>
internal sealed record Resource(ResourceType Type, string Id, object Item)
{
    public IEnumerable<ResourceAttribute> Attributes => Type.Read(Item);

    /// <summary>Type and id.</summary>
    public (string Type, string Id) Key => (Type.Name, Id);
}
