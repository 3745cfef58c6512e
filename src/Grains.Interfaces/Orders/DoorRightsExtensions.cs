namespace OrderGrains.Orders;

/// <summary>What rights come to.</summary>
public static class DoorRightsExtensions
{
    /// <summary>Whether they hold all of these.</summary>
    public static bool Allow(this DoorRights rights, DoorRights needed) =>
        (rights.HasFlag(DoorRights.Write) ? rights | DoorRights.Create | DoorRights.Customers : rights).HasFlag(needed);
}
