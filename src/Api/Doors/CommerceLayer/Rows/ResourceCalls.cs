namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Calls that a type of resource may have.</summary>
[Flags]
internal enum ResourceCalls
{
    None = 0,

    /// <summary>One resource, and what it points to.</summary>
    Retrieve = 1,

    List = 2,
    Create = 4,
    Update = 8,
    Delete = 16,

    /// <summary>All that are about one resource.</summary>
    One = Retrieve | Create | Update | Delete,
}
