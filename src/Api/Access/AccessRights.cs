using OrderGrains.Orders;

namespace OrderGrains.Api.Access;

/// <summary>What a credential may do at its doors, as it is asked for and shown: each has the rights of those before it.</summary>
internal enum AccessRights
{
    Read = DoorRights.Read,
    Write = DoorRights.Read | DoorRights.Write,
    Admin = DoorRights.All,
}
